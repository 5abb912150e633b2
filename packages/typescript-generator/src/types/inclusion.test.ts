import { expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { SchemaTypes } from "./testing/schema-types.js";

const closed = { additionalProperties: false };

it.each<[string, Json, Json, boolean]>([
  ["anything includes all", true, { type: "object" }, true],
  ["a kind includes its values", { type: "string" }, { enum: ["a", "b"] }, true],
  ["not those of another", { type: "string" }, { enum: ["a", 1] }, false],
  [
    "a required property does not include an optional one",
    { type: "object", required: ["a"] },
    { type: "object", properties: { a: true } },
    false,
  ],
  [
    "an optional property includes a required one",
    { type: "object", properties: { a: { type: "string" } } },
    { type: "object", properties: { a: { const: "x" } }, required: ["a"] },
    true,
  ],
  [
    "an optional property does not include just any object",
    { type: "object", properties: { a: { type: "string" } } },
    { type: "object" },
    false,
  ],
  [
    "but a closed object without it",
    { type: "object", properties: { a: { type: "string" } } },
    { type: "object", ...closed },
    true,
  ],
  [
    "an open object includes a closed one",
    { type: "object", properties: { a: true } },
    { type: "object", properties: { a: true }, ...closed },
    true,
  ],
  [
    "a closed object does not include an open one",
    { type: "object", properties: { a: true }, ...closed },
    { type: "object", properties: { a: true } },
    false,
  ],
  [
    "a map includes a map of less",
    { type: "object", additionalProperties: { type: "number" } },
    { type: "object", additionalProperties: { const: 1 } },
    true,
  ],
  [
    "a map includes objects whose properties fit",
    { type: "object", additionalProperties: { type: "number" } },
    { type: "object", properties: { a: { const: 1 } }, ...closed },
    true,
  ],
  [
    "a pattern includes the names that fit it",
    { type: "object", patternProperties: { "^x": { type: "number" } } },
    { type: "object", properties: { xa: { const: 1 }, b: true }, ...closed },
    true,
  ],
  [
    "and only those",
    { type: "object", patternProperties: { "^x": { type: "number" } } },
    { type: "object", properties: { xa: { type: "null" } }, ...closed },
    false,
  ],
  [
    "a list includes a tuple",
    { type: "array", items: { type: "number" } },
    { type: "array", prefixItems: [{ const: 1 }], items: false },
    true,
  ],
  [
    "a tuple does not include a list",
    { type: "array", prefixItems: [{ const: 1 }], items: false },
    { type: "array", items: { const: 1 } },
    false,
  ],
  ["a longer list does not include a shorter", { type: "array", minItems: 2 }, { type: "array", minItems: 1 }, false],
])("%s", (_, wide, narrow, wanted) => {
  const types = new SchemaTypes();
  expect(types.algebra.inclusion.includes(types.of(wide), types.of(narrow))).toBe(wanted);
});
