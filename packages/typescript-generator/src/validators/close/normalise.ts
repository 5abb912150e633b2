import { isJsonObject, type Json, type JsonObject, type Location, pointerTo } from "@tenon/contract";
import type { ProblemCode } from "../problem-codes.js";
import { checkedFormats } from "./checked-formats.js";
import { type JsonType, jsonTypes, type NormalObject, type NormalSchema } from "./normal-schema.js";

/** What a schema needs from around it to be understood. */
export interface Surroundings {
  readonly dialect: string;
  /** The definition that a `$ref` leads to; undefined, with a problem told, where there is none. */
  reference(ref: string, at: Location): string | undefined;
  problem(code: ProblemCode, at: Location, message: string, mend: string): void;
}

type Draft<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Says a schema in the keywords of 2020-12. What cannot be understood is told as a problem. */
export function normalSchema(value: Json, at: Location, around: Surroundings): NormalSchema {
  if (typeof value === "boolean") return value;
  if (!isJsonObject(value)) {
    around.problem("SCHEMA_INVALID", at, "This is not a schema.", "Write an object, true or false.");
    return true;
  }
  return new Normaliser(value, at, around).schema();
}

class Normaliser {
  readonly #value: JsonObject;
  readonly #at: Location;
  readonly #around: Surroundings;
  readonly #normal: Draft<NormalObject> = {};

  constructor(value: JsonObject, at: Location, around: Surroundings) {
    this.#value = value;
    this.#at = at;
    this.#around = around;
  }

  schema(): NormalObject {
    const ref = this.#get("$ref");
    if (typeof ref === "string") {
      const target = this.#around.reference(ref, this.#place("$ref"));
      if (target !== undefined) this.#normal.$ref = target;
      if (this.#around.dialect !== "2020-12") return this.#normal;
    }
    this.#any();
    this.#numbers();
    this.#strings();
    this.#arrays();
    this.#objects();
    this.#combined();
    return this.#normal;
  }

  #any(): void {
    const type = this.#get("type");
    const nullable = this.#get("nullable") === true && this.#around.dialect === "asyncapi";
    if (type !== undefined) {
      const types = (Array.isArray(type) ? type : [type]) as JsonType[];
      if (types.every((name) => jsonTypes.includes(name))) {
        this.#normal.type = nullable && !types.includes("null") ? [...types, "null"] : types;
      } else this.#invalid("type", "a type of JSON, or a list of them");
    }
    const values = this.#get("enum");
    if (values !== undefined) {
      if (Array.isArray(values)) this.#normal.enum = values;
      else this.#invalid("enum", "a list of values");
    }
    const only = this.#get("const");
    if (only !== undefined) this.#normal.const = only;
  }

  #numbers(): void {
    for (const key of ["multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"] as const) {
      const value = this.#get(key);
      if (typeof value === "number" && (key !== "multipleOf" || value > 0)) this.#normal[key] = value;
      else if (value !== undefined) this.#invalid(key, "a number");
    }
  }

  #strings(): void {
    this.#counts("maxLength", "minLength");
    const pattern = this.#get("pattern");
    if (typeof pattern === "string") this.#normal.pattern = pattern;
    else if (pattern !== undefined) this.#invalid("pattern", "a regular expression");
    const format = this.#get("format");
    if (typeof format === "string" && checkedFormats.has(format)) this.#normal.format = format;
  }

  #arrays(): void {
    this.#counts("maxItems", "minItems", "maxContains", "minContains");
    const items = this.#get("items");
    if (this.#around.dialect === "2020-12") {
      const prefix = this.#list("prefixItems");
      if (prefix) this.#normal.prefixItems = prefix;
      this.#schemas("items");
    } else if (Array.isArray(items)) {
      this.#normal.prefixItems = items.map((item, index) => this.#sub(item, "items", index));
      const rest = this.#get("additionalItems");
      if (rest !== undefined) this.#normal.items = this.#sub(rest, "additionalItems");
    } else this.#schemas("items");
    this.#schemas("contains");
    if (this.#get("uniqueItems") === true) this.#normal.uniqueItems = true;
    if (this.#around.dialect === "2020-12") this.#schemas("unevaluatedItems", "unevaluatedProperties");
  }

  #objects(): void {
    this.#counts("maxProperties", "minProperties");
    const required = this.#names(this.#get("required"));
    if (required) this.#normal.required = required;
    else if (this.#get("required") !== undefined) this.#invalid("required", "a list of names");
    for (const key of ["properties", "patternProperties"] as const) {
      const value = this.#map(key);
      if (value) this.#normal[key] = value;
    }
    this.#schemas("additionalProperties", "propertyNames");
    this.#dependencies();
  }

  #dependencies(): void {
    const required = new Map<string, readonly string[]>();
    const schemas = new Map<string, NormalSchema>();
    const keys = this.#around.dialect === "2020-12" ? ["dependentRequired", "dependentSchemas"] : ["dependencies"];
    for (const key of keys) {
      const value = this.#get(key);
      if (value === undefined) continue;
      if (!isJsonObject(value)) {
        this.#invalid(key, "an object");
        continue;
      }
      for (const [name, wanted] of Object.entries(value)) {
        const list = this.#names(wanted);
        if (list) required.set(name, list);
        else schemas.set(name, this.#sub(wanted, key, name));
      }
    }
    if (required.size > 0) this.#normal.dependentRequired = required;
    if (schemas.size > 0) this.#normal.dependentSchemas = schemas;
  }

  #combined(): void {
    for (const key of ["allOf", "anyOf", "oneOf"] as const) {
      const value = this.#list(key);
      if (value) this.#normal[key] = value;
    }
    this.#schemas("not", "if");
    if (this.#normal.if !== undefined) this.#schemas("then", "else");
  }

  #schemas(
    ...keys: readonly (
      | "items"
      | "contains"
      | "additionalProperties"
      | "propertyNames"
      | "not"
      | "if"
      | "then"
      | "else"
      | "unevaluatedItems"
      | "unevaluatedProperties"
    )[]
  ): void {
    for (const key of keys) {
      const value = this.#get(key);
      if (value !== undefined) this.#normal[key] = this.#sub(value, key);
    }
  }

  #list(key: string): NormalSchema[] | undefined {
    const value = this.#get(key);
    if (value === undefined) return undefined;
    if (Array.isArray(value)) return value.map((item, index) => this.#sub(item, key, index));
    this.#invalid(key, "a list of schemas");
    return undefined;
  }

  #map(key: string): Map<string, NormalSchema> | undefined {
    const value = this.#get(key);
    if (value === undefined) return undefined;
    if (isJsonObject(value)) {
      return new Map(Object.entries(value).map(([name, schema]) => [name, this.#sub(schema, key, name)]));
    }
    this.#invalid(key, "an object of schemas");
    return undefined;
  }

  #counts(
    ...keys: readonly (
      | "maxLength"
      | "minLength"
      | "maxItems"
      | "minItems"
      | "maxContains"
      | "minContains"
      | "maxProperties"
      | "minProperties"
    )[]
  ): void {
    for (const key of keys) {
      const value = this.#get(key);
      if (typeof value === "number" && Number.isInteger(value) && value >= 0) this.#normal[key] = value;
      else if (value !== undefined) this.#invalid(key, "a count");
    }
  }

  #names(value: Json | undefined): readonly string[] | undefined {
    return Array.isArray(value) && value.every((name) => typeof name === "string") ? (value as string[]) : undefined;
  }

  #sub(value: Json, ...steps: readonly (string | number)[]): NormalSchema {
    return normalSchema(value, this.#place(...steps), this.#around);
  }

  #get(key: string): Json | undefined {
    return Object.hasOwn(this.#value, key) ? this.#value[key] : undefined;
  }

  #place(...steps: readonly (string | number)[]): Location {
    return { file: this.#at.file, pointer: pointerTo(this.#at.pointer, ...steps) };
  }

  #invalid(key: string, wanted: string): void {
    this.#around.problem(
      "SCHEMA_INVALID",
      this.#place(key),
      `\`${key}\` is not ${wanted}.`,
      `Give \`${key}\` ${wanted}.`,
    );
  }
}
