import { isObject, type Json, type JsonObject } from "./json.js";

/** Keywords whose value is a schema. */
const single = new Set([
  "not",
  "if",
  "then",
  "else",
  "items",
  "additionalItems",
  "contains",
  "additionalProperties",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema",
]);

/** Keywords whose value is a list of schemas. */
const listed = new Set(["allOf", "anyOf", "oneOf", "prefixItems", "items"]);

/** Keywords whose value is an object of schemas. */
const named = new Set(["properties", "patternProperties", "dependentSchemas", "dependencies", "definitions", "$defs"]);

/** A schema with every schema inside it replaced. Objects are new, so that each is in one document alone. */
export function mapSubschemas(schema: JsonObject, replace: (schema: Json) => Json): JsonObject {
  const entries = Object.entries(schema).map(([keyword, value]): [string, Json] => {
    if (named.has(keyword) && isObject(value)) {
      const members = Object.entries(value).map(([name, one]): [string, Json] => [
        name,
        isSchema(one) ? replace(one) : one,
      ]);
      return [keyword, Object.fromEntries(members)];
    }
    if (listed.has(keyword) && Array.isArray(value)) return [keyword, value.map(replace)];
    return [keyword, single.has(keyword) && isSchema(value) ? replace(value) : value];
  });
  return Object.fromEntries(entries);
}

/** Calls for each schema that stands directly inside one. */
export function eachSubschema(schema: JsonObject, visit: (schema: Json) => void): void {
  for (const [keyword, value] of Object.entries(schema)) {
    if (named.has(keyword) && isObject(value)) Object.values(value).filter(isSchema).forEach(visit);
    else if (listed.has(keyword) && Array.isArray(value)) value.forEach(visit);
    else if (single.has(keyword) && isSchema(value)) visit(value);
  }
}

function isSchema(value: Json): boolean {
  return typeof value === "boolean" || isObject(value);
}
