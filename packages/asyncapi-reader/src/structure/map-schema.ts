import { isJsonObject, type Json, type JsonObject } from "@tenon/contract";

const maps = ["properties", "patternProperties", "definitions"];
const values = ["enum", "const", "default", "examples"];

/** A JSON Schema in which every schema was replaced by what `map` makes of it, the inner ones first. Names of properties are no keywords. */
export function mapSchema(schema: Json, map: (schema: JsonObject) => Json): Json {
  if (Array.isArray(schema)) return schema.map((item) => mapSchema(item, map));
  if (!isJsonObject(schema)) return schema;
  const mapped = Object.entries(schema).map(([keyword, value]) => {
    if (values.includes(keyword)) return [keyword, value];
    if (!maps.includes(keyword) || !isJsonObject(value)) return [keyword, mapSchema(value, map)];
    return [keyword, Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapSchema(member, map)]))];
  });
  return map(Object.fromEntries(mapped) as JsonObject);
}
