import type { Json } from "@tenon/contract";
import type { NormalObject, NormalSchema } from "../close/normal-schema.js";

/** A schema as ajv takes it. */
export type AjvSchema = boolean | { [key: string]: unknown };

/** Writes a normal schema as ajv reads it. `$ref`s lead into the `$defs` of the schema that it becomes part of. */
export function ajvSchema(schema: NormalSchema): AjvSchema {
  if (typeof schema === "boolean") return schema;
  const written: { [key: string]: unknown } = {};
  for (const key of Object.keys(schema) as (keyof NormalObject)[]) written[key] = ajvValue(key, schema[key]);
  return written;
}

function ajvValue(key: keyof NormalObject, value: unknown): unknown {
  if (key === "$ref") return `#/$defs/${String(value)}`;
  if (key === "const" || key === "enum" || key === "required" || key === "type") return value as Json;
  if (value instanceof Map) return mapped(value, key === "dependentRequired");
  if (Array.isArray(value)) return value.map(ajvSchema);
  return typeof value === "object" && value !== null ? ajvSchema(value as NormalSchema) : value;
}

/** An object in which `__proto__` is a key like any other. */
function mapped(values: ReadonlyMap<string, unknown>, asIs: boolean): { [key: string]: unknown } {
  return Object.fromEntries([...values].map(([key, value]) => [key, asIs ? value : ajvSchema(value as NormalSchema)]));
}
