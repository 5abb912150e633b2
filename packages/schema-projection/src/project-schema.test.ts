import { describe, expect, it } from "@jest/globals";
import type { Json, JsonObject, Source } from "@tenon/contract";
import { Ajv } from "ajv";
import fc from "fast-check";
import { projectSchema } from "./project-schema.js";
import { ReadTree } from "./read-tree.js";

function project(paths: readonly string[], schema: Json, more: JsonObject = {}) {
  const source: Source = { path: "a.yaml", value: { Root: schema, ...more }, locate: () => ({ line: 1, column: 1 }) };
  const at = { file: "a.yaml", pointer: "/Root" };
  const tree = ReadTree.of(paths.map((path) => ({ path, at })));
  const { value, found } = projectSchema(new Map([["a.yaml", source]]), { at, dialect: "asyncapi" }, tree);
  return { value, missing: paths.filter((path) => !found.has(tree.find(path))) };
}

const line = {
  type: "object",
  required: ["sku", "quantity"],
  additionalProperties: false,
  properties: { sku: { type: "string" }, quantity: { type: "integer" }, price: { $ref: "#/Money" } },
};
const money = { type: "object", required: ["amount"], properties: { amount: { type: "integer" } } };

describe("projectSchema", () => {
  it.each<[string, string[], Json, Json]>([
    [
      "keeps a field required that is, and optional that is not",
      ["/id", "/note"],
      { type: "object", required: ["id", "total"], properties: { id: { type: "string" }, note: {}, total: {} } },
      { type: "object", required: ["id"], properties: { id: { type: "string" }, note: {} } },
    ],
    [
      "goes through items, and keeps how many there are",
      ["/lines/*/sku"],
      {
        type: "object",
        required: ["lines"],
        properties: { lines: { type: "array", minItems: 1, uniqueItems: true, items: { $ref: "#/Line" } } },
      },
      {
        type: "object",
        required: ["lines"],
        properties: {
          lines: {
            type: "array",
            minItems: 1,
            items: { type: "object", required: ["sku"], properties: { sku: { type: "string" } } },
          },
        },
      },
    ],
    [
      "refers to a field that is read as a whole by its name",
      ["/price"],
      { type: "object", properties: { price: { $ref: "#/Money" } } },
      { type: "object", properties: { price: { $ref: "a.yaml#/Money" } } },
    ],
    [
      "takes the whole field where a part of it is read as well",
      ["/price/amount", "/price"],
      { properties: { price: { $ref: "#/Money" } } },
      { properties: { price: { $ref: "a.yaml#/Money" } } },
    ],
    [
      "writes the references of an inline field from the root",
      ["/a"],
      {
        properties: { a: { type: "object", properties: { $ref: { const: { $ref: "#/x" } }, m: { $ref: "#/Money" } } } },
      },
      {
        properties: {
          a: { type: "object", properties: { $ref: { const: { $ref: "#/x" } }, m: { $ref: "a.yaml#/Money" } } },
        },
      },
    ],
    [
      "goes through allOf",
      ["/amount", "/currency"],
      { allOf: [{ $ref: "#/Money" }, { required: ["currency"], properties: { currency: { enum: ["EUR"] } } }] },
      {
        allOf: [
          { type: "object", required: ["amount"], properties: { amount: { type: "integer" } } },
          { required: ["currency"], properties: { currency: { enum: ["EUR"] } } },
        ],
      },
    ],
    [
      "goes through something that may be null",
      ["/price/amount"],
      { properties: { price: { oneOf: [{ $ref: "#/Money" }, { type: "null" }] } } },
      {
        properties: {
          price: {
            anyOf: [
              { type: "object", required: ["amount"], properties: { amount: { type: "integer" } } },
              { type: "null" },
            ],
          },
        },
      },
    ],
    [
      "keeps alternatives apart by a tag that is read",
      ["/kind", "/a"],
      {
        oneOf: [
          { type: "object", required: ["kind"], properties: { kind: { const: "a" }, a: { type: "string" } } },
          { type: "object", required: ["kind"], properties: { kind: { const: "b" }, b: { type: "string" } } },
        ],
      },
      {
        oneOf: [
          { type: "object", required: ["kind"], properties: { kind: { const: "a" }, a: { type: "string" } } },
          { type: "object", required: ["kind"], properties: { kind: { const: "b" } } },
        ],
      },
    ],
    [
      "reads one item of a tuple",
      ["/at/1"],
      {
        properties: {
          at: { type: "array", minItems: 2, items: [{ type: "number" }, { type: "string" }], additionalItems: false },
        },
      },
      { properties: { at: { type: "array", minItems: 2, items: [true, { type: "string" }], additionalItems: false } } },
    ],
    [
      "finds a field that only a pattern or the rest declares",
      ["/x-a", "/b"],
      { patternProperties: { "^x-": { type: "string" } }, additionalProperties: { type: "number" } },
      { properties: { "x-a": { type: "string" }, b: { type: "number" } } },
    ],
    [
      "keeps a condition about what is read",
      ["/kind", "/a"],
      {
        properties: { kind: {}, a: {}, b: {} },
        if: { properties: { kind: { const: 1 } } },
        then: { required: ["a", "b"] },
        else: { required: ["b"] },
      },
      {
        properties: { kind: {}, a: {} },
        if: { properties: { kind: { const: 1 } } },
        then: { required: ["a"] },
        else: {},
      },
    ],
    [
      "takes either branch of a condition about something else",
      ["/a"],
      {
        properties: { kind: {}, a: {} },
        if: { properties: { kind: { const: 1 } } },
        then: { required: ["a"] },
        else: { properties: { a: false } },
      },
      { properties: { a: {} }, allOf: [{ anyOf: [{ required: ["a"] }, { properties: { a: false } }] }] },
    ],
  ])("%s", (_, paths, schema, wanted) => {
    const { value, missing } = project(paths, schema, { Line: line, Money: money });
    expect(value).toEqual(wanted);
    expect(missing).toEqual([]);
  });

  it("ends in a schema that goes round in circles", () => {
    const tree = {
      type: "object",
      properties: { child: { $ref: "#/Root" }, name: { type: "string" } },
      allOf: [{ $ref: "#/Root" }],
    };
    expect(project(["/child/child/name"], tree).missing).toEqual([]);
  });

  it.each([
    ["/nothing", { properties: { id: {} } }],
    ["/lines/0/sku", { properties: { lines: { type: "array", items: { $ref: "#/Line" } } } }],
    ["/id/*/x", { properties: { id: { type: "object" } } }],
    ["/constructor", { properties: { id: {} } }],
  ])("says that %s is not declared", (path, schema) => {
    expect(project([path], schema, { Line: line }).missing).toEqual([path]);
  });

  it("accepts whatever the whole schema accepts", () => {
    const ajv = new Ajv({ strict: false, logger: false });
    const property = fc.property(schemas, fc.array(values, { maxLength: 8 }), pathSets, (schema, candidates, paths) => {
      const whole = ajv.compile(schema as object);
      const narrowed = ajv.compile(project(paths, schema).value as object | boolean);
      for (const candidate of candidates) expect(whole(candidate) && !narrowed(candidate)).toBe(false);
    });
    fc.assert(property, { seed: 20261121, numRuns: 800 });
  });
});

const field = fc.constantFrom("a", "b", "kind");
const pathSets = fc.array(
  fc
    .array(fc.oneof(field, fc.constant("*"), fc.constant("0")), { minLength: 1, maxLength: 3 })
    .map((steps) => `/${steps.join("/")}`),
  {
    minLength: 1,
    maxLength: 3,
  },
);

const { schemas } = fc.letrec<{ schemas: Json; object: Json }>((tie) => ({
  schemas: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>(
      { type: "string" },
      { type: "integer" },
      { const: "x" },
      { enum: ["x", "y", null] },
      { type: ["string", "null"] },
      true,
      false,
      {},
    ),
    tie("object"),
    tie("object"),
    fc.record({ type: fc.constant("array"), items: tie("schemas") }),
    fc.record({
      type: fc.constant("array"),
      items: fc.array(tie("schemas"), { minLength: 1, maxLength: 2 }),
      additionalItems: fc.boolean(),
    }),
    fc.record({ oneOf: fc.array(tie("schemas"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ anyOf: fc.array(tie("schemas"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie("schemas"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("schemas") }),
    fc.record({ if: tie("object"), then: tie("schemas"), else: tie("schemas") }),
  ),
  object: fc.record(
    {
      type: fc.constant("object"),
      properties: fc.dictionary(field, tie("schemas"), { maxKeys: 3 }),
      required: fc.uniqueArray(field, { maxLength: 2 }),
      additionalProperties: fc.oneof(fc.boolean(), tie("schemas")),
      dependencies: fc.dictionary(field, fc.oneof(fc.uniqueArray(field, { maxLength: 2 }), tie("schemas")), {
        maxKeys: 1,
      }),
      minProperties: fc.constant(1),
    },
    { requiredKeys: [] },
  ),
}));

const { values } = fc.letrec<{ values: Json }>((tie) => ({
  values: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>("x", "y", 1, 2.5, null, true, {}, []),
    fc.dictionary(field, tie("values"), { maxKeys: 3 }),
    fc.dictionary(field, tie("values"), { maxKeys: 3 }),
    fc.array(tie("values"), { maxLength: 3 }),
  ),
}));
