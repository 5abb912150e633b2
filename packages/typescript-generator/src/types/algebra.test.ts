import { describe, expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { SchemaTypes } from "./testing/schema-types.js";

const closed = { additionalProperties: false };
const object = (properties: Json, more: Json = {}) => ({ type: "object", properties, ...(more as object) });

describe("intersect", () => {
  it.each<[string, Json, Json, string]>([
    ["kinds", { type: ["string", "null"] }, { type: ["string", "number"] }, "string"],
    ["values", { enum: ["a", "b", 1] }, { enum: ["b", 1, 2] }, '"b" | 1'],
    ["nothing in common", { type: "string" }, { type: "null" }, "never"],
    ["with anything", true, { type: "boolean" }, "boolean"],
    ["with nothing", { type: "string" }, false, "never"],
    [
      "properties",
      object({ a: { type: "string" } }),
      object({ b: true }, { required: ["b"] }),
      "{ a?: string; b: unknown; [key: string]: unknown }",
    ],
    ["what one side closes", object({ a: true }, closed), object({ b: { type: "null" } }), "{ a?: unknown }"],
    ["a property that must be and cannot", object({ a: true }, closed), { type: "object", required: ["b"] }, "never"],
    [
      "a property that need not be and cannot",
      object({ a: { type: "null" } }),
      object({ a: { type: "string" } }),
      "{ a?: never; [key: string]: unknown }",
    ],
    [
      "patterns",
      { type: "object", patternProperties: { "^x": { type: ["string", "null"] } }, ...closed },
      { type: "object", patternProperties: { "^x": { type: "string" } } },
      "{ [key: `x${string}`]: string }",
    ],
    [
      "lengths",
      { type: "array", minItems: 1 },
      { type: "array", maxItems: 2, items: { type: "string" } },
      "[string, string?]",
    ],
    [
      "tuples",
      { prefixItems: [{ type: "string" }], type: "array" },
      { items: { type: ["string", "null"] }, minItems: 1 },
      "[string, ...(string | null)[]]",
    ],
    ["templates", { type: "string", pattern: "^a" }, { pattern: "b$" }, "`a${string}` & `${string}b`"],
    [
      "alternatives",
      { anyOf: [object({ k: { const: 1 } }), object({ k: { const: 2 } })] },
      { properties: { k: { const: 2 } }, required: ["k"] },
      "{ k: 2; [key: string]: unknown }",
    ],
  ])("%s", (_, a, b, wanted) => {
    const types = new SchemaTypes();
    expect(types.text(types.algebra.intersect(types.of(a), types.of(b)))).toBe(wanted);
  });

  it("keeps the name of a type from which nothing is taken away", () => {
    const types = new SchemaTypes({ Named: object({ a: { type: "string" } }, { required: ["a"] }) });
    const named = types.of({ $ref: "#/definitions/Named" });
    const text = (other: Json) => types.text(types.algebra.intersect(named, types.of(other)));
    expect(text({ type: "object" })).toBe("Named");
    expect(text(object({ a: { type: ["string", "null"] } }))).toBe("Named");
    expect(text(object({ a: { const: "x" } }))).toBe('{ a: "x"; [key: string]: unknown }');
  });

  it("keeps the name of a type that is still being read", () => {
    const node = {
      type: "object",
      properties: { kids: { type: "array", items: { allOf: [{ $ref: "#/definitions/Node" }, { type: "object" }] } } },
    };
    const types = new SchemaTypes({ Node: node });
    expect(types.text(types.algebra.flatten(types.of({ $ref: "#/definitions/Node" })) ?? types.of(true))).toBe(
      "{ kids?: Node[]; [key: string]: unknown }",
    );
  });
});

describe("unite", () => {
  it.each<[string, readonly Json[], string]>([
    ["kinds", [{ type: "string" }, { type: "null" }], "string | null"],
    ["values with their kind", [{ enum: ["a", 1] }, { type: "string" }], "string | 1"],
    ["all kinds", [{ type: ["string", "null", "boolean"] }, { type: ["number", "array", "object"] }], "unknown"],
    ["no kinds", [false, false], "never"],
    [
      "an object and a wider one",
      [object({ a: { const: 1 } }), object({ a: { type: "number" } })],
      "{ a?: number; [key: string]: unknown }",
    ],
    [
      "objects that differ in one property",
      [object({ a: { const: 1 }, b: true }, closed), object({ a: { const: 2 }, b: true }, closed)],
      "{ a?: 1 | 2; b?: unknown }",
    ],
    [
      "objects that a tag tells apart",
      [
        object({ k: { const: 1 } }, { required: ["k"], ...closed }),
        object({ k: { const: 2 } }, { required: ["k"], ...closed }),
      ],
      "{ k: 1 } | { k: 2 }",
    ],
    ["arrays", [{ type: "array", items: { type: "null" } }, { type: "array" }], "unknown[]"],
  ])("%s", (_, schemas, wanted) => {
    const types = new SchemaTypes();
    expect(types.text(types.algebra.unite(schemas.map((schema) => types.of(schema))))).toBe(wanted);
  });

  it("keeps names", () => {
    const types = new SchemaTypes({ Currency: { enum: ["EUR", "GBP"] }, Money: object({}) });
    const [currency, money] = [types.of({ $ref: "#/definitions/Currency" }), types.of({ $ref: "#/definitions/Money" })];
    expect(types.text(types.algebra.unite([currency, money, types.of({ type: "null" })]))).toBe(
      "Currency | Money | null",
    );
  });

  it("leaves a name out whose values are all there without it", () => {
    const types = new SchemaTypes({ Currency: { enum: ["EUR", "GBP"] } });
    expect(
      types.text(types.algebra.unite([types.of({ $ref: "#/definitions/Currency" }), types.of({ type: "string" })])),
    ).toBe("string");
  });

  it("is any object where there are more alternatives than anybody reads", () => {
    const types = new SchemaTypes();
    const many = Array.from({ length: 300 }, (_, index) =>
      types.of(object({ [`p${index}`]: true }, { required: [`p${index}`] })),
    );
    expect(types.text(types.algebra.unite(many))).toBe("{ [key: string]: unknown }");
  });
});

it.each<[Json, Json, boolean]>([
  [{ type: "string" }, { type: "number" }, true],
  [object({ k: { const: 1 } }, { required: ["k"] }), object({ k: { const: 2 } }, { required: ["k"] }), true],
  [object({ k: { const: 1 } }, { required: ["k"] }), object({ k: { const: 2 } }), true],
  [object({ k: { const: 1 } }), object({ k: { const: 2 } }), false],
])("%j and %j are disjoint: %s", (a, b, wanted) => {
  const types = new SchemaTypes();
  expect(types.algebra.disjoint(types.of(a), types.of(b))).toBe(wanted);
});
