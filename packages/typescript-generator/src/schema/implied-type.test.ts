import { expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { type Dialect, dialectOf } from "./dialect.js";
import { impliedType } from "./implied-type.js";

it.each<[Json, string | undefined]>([
  [{ properties: {} }, "object"],
  [{ required: ["a"], description: "An object." }, "object"],
  [{ items: {} }, "array"],
  [{ minLength: 1 }, "string"],
  [{ format: "date-time" }, "string"],
  [{ format: "int32" }, undefined],
  [{ minimum: 1 }, "number"],
  [{ minimum: 1, minLength: 1 }, undefined],
  [{ type: "string", properties: {} }, undefined],
  [{ enum: [1], properties: {} }, undefined],
  [{ const: 1, properties: {} }, undefined],
  [{ allOf: [{ required: ["a"] }, { properties: {} }] }, "object"],
  [{ properties: {}, anyOf: [{ type: "string" }, { type: "object" }] }, undefined],
  [{ properties: {}, if: { type: "string" }, then: { required: ["a"] } }, "object"],
  [{ properties: {}, not: { minLength: 1 } }, "object"],
  [{ allOf: [{ $ref: "#/definitions/Typeless" }] }, "object"],
  [{ allOf: [{ $ref: "#/definitions/Typed" }], properties: {} }, undefined],
  [{ allOf: [{ $ref: "b.json#/Relative" }] }, "array"],
  [{ allOf: [{ $ref: "#/definitions/Circle" }] }, "object"],
  [{ $ref: "#/definitions/Missing" }, undefined],
  [{}, undefined],
  [true, undefined],
])("%j: %s", (schema, wanted) => {
  const definitions = {
    Typeless: { properties: {} },
    Typed: { type: "object" },
    Circle: { required: ["a"], anyOf: [{ $ref: "#/definitions/Circle" }] },
  };
  const locate = () => ({ line: 1, column: 1 });
  const sources = new Map([
    ["a.json", { path: "a.json", value: { schema, definitions }, locate }],
    ["b.json", { path: "b.json", value: { Relative: { $ref: "#/Items" }, Items: { items: true } }, locate }],
  ]);
  const found = { value: schema, at: { file: "a.json", pointer: "/schema" } };
  expect(impliedType(found, sources, dialectOf("asyncapi") as Dialect)).toBe(wanted);
});
