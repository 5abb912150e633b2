import { isJsonObject, type Json, pointerTo } from "@tenon/contract";

const one = [
  "additionalItems",
  "additionalProperties",
  "contains",
  "contentSchema",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
];
const more = ["unevaluatedItems", "unevaluatedProperties"];
const lists = ["allOf", "anyOf", "items", "oneOf", "prefixItems"];
const maps = ["$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties"];

/** The schemas inside of a schema, itself first, with their JSON Pointers. What `$ref`s lead to is not visited. */
export function* schemasIn(schema: Json, pointer = ""): Generator<{ readonly schema: Json; readonly pointer: string }> {
  if (!isJsonObject(schema)) return;
  yield { schema, pointer };
  for (const [keyword, value] of Object.entries(schema)) {
    const below = pointerTo(pointer, keyword);
    if (Array.isArray(value) && lists.includes(keyword)) {
      for (const [index, item] of value.entries()) yield* schemasIn(item, pointerTo(below, index));
    } else if (isJsonObject(value) && maps.includes(keyword)) {
      for (const [name, member] of Object.entries(value)) yield* schemasIn(member, pointerTo(below, name));
    } else if (isJsonObject(value) && (one.includes(keyword) || more.includes(keyword))) {
      yield* schemasIn(value, below);
    }
  }
}
