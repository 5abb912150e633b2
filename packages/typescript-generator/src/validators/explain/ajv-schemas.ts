import type { NormalObject, NormalSchema } from "../close/normal-schema.js";
import type { KeywordNeeds } from "./keyword-needs.js";

/** Schemas as ajv takes them, and which normal schema each was made from. */
export class AjvSchemas {
  readonly #needs: KeywordNeeds;
  readonly #origins = new WeakMap<object, NormalObject>();

  constructor(needs: KeywordNeeds) {
    this.#needs = needs;
  }

  originOf(written: object): NormalObject | undefined {
    return this.#origins.get(written);
  }

  /** In a `$ref` stands the name of a definition. */
  write(schema: NormalSchema): boolean | object {
    if (typeof schema === "boolean") return schema;
    if (schema.enum?.length === 0) return false;
    const written: { [key: string]: unknown } = {};
    for (const key of Object.keys(schema) as (keyof NormalObject)[]) written[key] = this.#value(schema, key);
    const tags = [schema.oneOf, schema.anyOf].flatMap((branches) =>
      branches ? (this.#needs.tag(branches, schema)?.property ?? []) : [],
    );
    if (tags.length > 0) written.required = [...new Set([...(schema.required ?? []), ...tags])];
    if (schema.properties?.has("__proto__")) written.patternProperties = this.#withPrototype(schema, schema.properties);
    this.#origins.set(written, schema);
    return written;
  }

  /** ajv passes over a property of this name, but not over one that a pattern finds. */
  #withPrototype(schema: NormalObject, properties: ReadonlyMap<string, NormalSchema>): object {
    const pattern = ["^__proto__$", properties.get("__proto__") ?? true] as const;
    return this.#members(new Map([...(schema.patternProperties ?? []), pattern]), false);
  }

  #value(schema: NormalObject, key: keyof NormalObject): unknown {
    const value = schema[key];
    if (key === "type" && schema.type?.length === 1) return schema.type[0];
    if (key === "$ref" || key === "const" || key === "enum" || key === "required" || key === "type") return value;
    if (key === "unevaluatedProperties") return this.#needs.unevaluated(schema, "properties");
    if (key === "unevaluatedItems") return this.#needs.unevaluated(schema, "items");
    if (value instanceof Map) return this.#members(value, key === "dependentRequired");
    if (Array.isArray(value)) return value.map((part: NormalSchema) => this.write(part));
    return typeof value === "object" || typeof value === "boolean" ? this.write(value as NormalSchema) : value;
  }

  /** An object in which `__proto__` is a key like any other. */
  #members(values: ReadonlyMap<string, unknown>, asIs: boolean): object {
    return Object.fromEntries(
      [...values].map(([key, value]) => [key, asIs ? value : this.write(value as NormalSchema)]),
    );
  }
}
