import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  pointerTo,
  type Sources,
  valueAt,
} from "@tenon/contract";
import { referenceAt } from "@tenon/schema-projection";

/** Something in an Avro schema that the Avro specification does not know. */
export class AvroError extends Error {
  override readonly name = "AvroError";

  constructor(
    readonly at: Location,
    message: string,
  ) {
    super(message);
  }
}

const primitives: Readonly<Record<string, JsonObject>> = {
  null: { type: "null" },
  boolean: { type: "boolean" },
  int: { type: "integer", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  long: { type: "integer", minimum: -(2 ** 63), maximum: 2 ** 63 - 1 },
  float: { type: "number" },
  double: { type: "number" },
  bytes: { type: "string", pattern: "^[\\u0000-\\u00ff]*$" },
  string: { type: "string" },
};

/**
 * The JSON Schema (draft-07) of an Avro schema (Avro 1.9), for payloads that travel as JSON. As AsyncAPI's own tools have it: a union's value
 * stands without its type around it, and a field may be left out that has a default or may be null. Every named type becomes a
 * definition, so that types may refer to themselves. `root` is the place where the schema will stand. Throws an AvroError.
 */
export function avroToJsonSchema(
  sources: Sources,
  at: Location,
  root: Location,
): { readonly value: JsonObject; readonly origins: WeakMap<object, Location> } {
  const translation = new Translation(sources, root);
  const value = translation.schema(at, "");
  return { value: { ...asObject(value), definitions: translation.definitions }, origins: translation.origins };
}

class Translation {
  readonly definitions: { [name: string]: Json } = {};
  readonly origins = new WeakMap<object, Location>();
  readonly #keys = new Map<string, string>();

  constructor(
    private readonly sources: Sources,
    private readonly root: Location,
  ) {}

  schema(at: Location, namespace: string): Json {
    const target = referenceAt(this.sources, at);
    if (target) return this.schema(target, namespace);
    const schema = this.#translated(at, namespace);
    this.origins.set(schema, at);
    return schema;
  }

  #translated(at: Location, namespace: string): JsonObject {
    const value = valueAt(this.sources, at);
    if (typeof value === "string") return this.#named(value, at, namespace);
    if (Array.isArray(value)) return { anyOf: value.map((_, index) => this.schema(below(at, index), namespace)) };
    if (!isJsonObject(value)) throw new AvroError(at, "A schema is a name, a list or an object.");
    const { type } = value;
    if (typeof type !== "string")
      return { ...asObject(this.schema(below(at, "type"), namespace)), ...described(value) };
    switch (type) {
      case "record":
      case "error":
        return this.#define(value, at, namespace, (inner) => this.#record(at, inner));
      case "enum":
        return this.#define(value, at, namespace, () => ({
          type: "string",
          enum: Array.isArray(value.symbols) ? value.symbols : [],
        }));
      case "fixed":
        return this.#define(value, at, namespace, () => ({
          ...primitives.bytes,
          minLength: value.size ?? 0,
          maxLength: value.size ?? 0,
        }));
      case "array":
        return { type, items: this.schema(below(at, "items"), namespace), ...described(value) };
      case "map":
        return {
          type: "object",
          additionalProperties: this.schema(below(at, "values"), namespace),
          ...described(value),
        };
      default:
        return {
          ...this.#named(type, at, namespace),
          ...(value.logicalType === "uuid" ? { format: "uuid" } : {}),
          ...described(value),
        };
    }
  }

  /** A type that has a name is known by it from here on, inside of itself too. */
  #define(
    value: JsonObject,
    at: Location,
    namespace: string,
    translate: (namespace: string) => JsonObject,
  ): JsonObject {
    if (typeof value.name !== "string") throw new AvroError(at, `A type "${value.type}" needs a name.`);
    const fullName = nameIn(value.name, typeof value.namespace === "string" ? value.namespace : namespace);
    if (this.#keys.has(fullName)) throw new AvroError(at, `The type "${fullName}" is defined twice.`);
    const simple = fullName.split(".").at(-1) ?? fullName;
    const key = Object.hasOwn(this.definitions, simple) ? fullName : simple;
    this.#keys.set(fullName, key);
    this.definitions[key] = true;
    const schema = { ...translate(fullName.split(".").slice(0, -1).join(".")), ...described(value) };
    this.origins.set(schema, at);
    this.definitions[key] = schema;
    return this.#referTo(key);
  }

  #record(at: Location, namespace: string): JsonObject {
    const fields = valueAt(this.sources, below(at, "fields"));
    if (!Array.isArray(fields)) throw new AvroError(at, "A record needs `fields`.");
    const required: string[] = [];
    const properties = fields.map((field, index): [string, Json] => {
      const place = below(at, "fields", index);
      if (!isJsonObject(field) || typeof field.name !== "string") throw new AvroError(place, "A field needs a name.");
      const mayBeNull = Array.isArray(field.type) && field.type.includes("null");
      if (!mayBeNull && field.default === undefined) required.push(field.name);
      const schema = asObject(this.schema(below(place, "type"), namespace));
      const ofField = described(field);
      const own =
        Object.hasOwn(schema, "$ref") && Object.keys(ofField).length > 0
          ? { allOf: [schema], ...ofField }
          : { ...schema, ...ofField };
      this.origins.set(own, place);
      return [field.name, own];
    });
    return { type: "object", properties: Object.fromEntries(properties), ...(required.length > 0 ? { required } : {}) };
  }

  #named(name: string, at: Location, namespace: string): JsonObject {
    const primitive = Object.hasOwn(primitives, name) ? primitives[name] : undefined;
    if (primitive) return { ...primitive };
    const key = this.#keys.get(nameIn(name, namespace)) ?? this.#keys.get(name);
    if (key === undefined) throw new AvroError(at, `There is no type "${name}".`);
    return this.#referTo(key);
  }

  #referTo(key: string): JsonObject {
    return { $ref: `${this.root.file}#${pointerTo(this.root.pointer, "definitions", key).replaceAll("%", "%25")}` };
  }
}

function described({ doc, default: preset }: JsonObject): JsonObject {
  return {
    ...(typeof doc === "string" ? { description: doc } : {}),
    ...(preset === undefined ? {} : { default: preset }),
  };
}

/** A name with a dot in it is complete (Avro 1.9, "Names"). */
function nameIn(name: string, namespace: string): string {
  return name.includes(".") || namespace === "" ? name : `${namespace}.${name}`;
}

function asObject(value: Json): JsonObject {
  return isJsonObject(value) ? value : {};
}

function below(at: Location, ...steps: readonly (string | number)[]): Location {
  return { file: at.file, pointer: pointerTo(at.pointer, ...steps) };
}
