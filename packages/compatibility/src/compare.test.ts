import { describe, expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { compare } from "./compare.js";
import { contractWith } from "./testing/contract-with.js";

/** What is found when the payload changes, as `severity RULE path`, with the receivers that it breaks. */
function found(
  before: Json,
  after: Json,
  receivers: Readonly<Record<string, readonly string[] | undefined>> = { all: undefined },
) {
  return compare(
    contractWith({ payload: before, receivers }),
    contractWith({ payload: after, receivers, version: "2.0.0" }),
  ).map(({ severity, rule, path, breaks }) => {
    const whom = [...new Set(breaks.map(({ operation }) => operation))].join(" ");
    return `${severity} ${rule} ${path}${whom === "" ? "" : ` ${whom}`}`;
  });
}

const line = (more: Json) => ({
  type: "object",
  properties: { sku: { type: "string" }, parts: { type: "array", items: { $ref: "#/definitions/Line" } }, more },
});
const order = (more: Json) => ({
  type: "object",
  properties: { lines: { type: "array", items: { $ref: "#/definitions/Line" } } },
  definitions: { Line: line(more) },
});

describe("compare, who reads what", () => {
  const before = {
    type: "object",
    required: ["total"],
    properties: { total: { type: "integer" }, note: { type: "string" } },
  };
  const after = { type: "object", properties: { note: { type: "string" } } };

  it.each([
    ["everything", undefined, "breaking FIELD_REMOVED /total reader"],
    ["the field", ["/total"], "breaking FIELD_REMOVED /total reader"],
    ["another field", ["/note"], "safe FIELD_REMOVED /total"],
    ["only that it came", [], "safe FIELD_REMOVED /total"],
  ])("breaks a receiver that reads %s as it should", (_, reads, wanted) => {
    expect(found(before, after, { reader: reads })).toEqual([wanted]);
  });

  it("names each reader, and says where nobody reads it", () => {
    expect(found(before, after, { a: ["/total"], b: ["/note"], c: undefined })).toEqual([
      "breaking FIELD_REMOVED /total a c",
    ]);
    const receivers = { b: ["/note"] };
    const [finding] = compare(
      contractWith({ payload: before, receivers }),
      contractWith({ payload: after, receivers }),
    );
    expect(finding?.message).toBe("`/total` of sold is not sent any more; nobody reads it.");
  });

  it("thinks of receivers elsewhere where the documents of one service name none", () => {
    const [finding] = compare(contractWith({ payload: before }), contractWith({ payload: after }));
    expect(finding).toMatchObject({ rule: "FIELD_REMOVED", severity: "breaking", breaks: [{ outside: true }] });
  });

  it("sees a reader that goes deeper into a recursive schema than the change", () => {
    const loosened = [order({ type: "integer" }), order({ type: "number" })] as const;
    expect(found(...loosened, { deep: ["/lines/*/parts/*/parts/*/more"] })).toEqual([
      "breaking TYPE_CHANGED /lines/*/more deep",
    ]);
    expect(found(...loosened, { parts: ["/lines/*/parts"] })).toEqual(["breaking TYPE_CHANGED /lines/*/more parts"]);
    expect(found(...loosened, { skus: ["/lines/*/parts/*/sku"] })).toEqual(["safe TYPE_CHANGED /lines/*/more"]);
  });

  it("counts what is around a field against its reader, and what is beside it not", () => {
    const list = (limits: object) => ({
      properties: { lines: { type: "array", items: { properties: { a: {}, b: {} } }, ...limits } },
    });
    expect(found(list({ minItems: 1 }), list({}), { a: ["/lines/*/a"] })).toEqual([
      "breaking CONSTRAINT_LOOSENED /lines a",
    ]);
    expect(found(list({ uniqueItems: true }), list({}), { a: ["/lines/*/a"] })).toEqual([
      "safe CONSTRAINT_LOOSENED /lines",
    ]);
  });
});

describe("compare, the same said otherwise", () => {
  const same: readonly (readonly [string, Json, Json])[] = [
    ["or null", { type: ["string", "null"] }, { oneOf: [{ type: "string" }, { type: "null" }] }],
    [
      "allOf",
      { type: "object", required: ["a"], properties: { a: { type: "string" } } },
      { allOf: [{ type: "object" }, { required: ["a"] }, { properties: { a: { type: "string" } } }] },
    ],
    ["const and enum", { const: 1 }, { enum: [1] }],
    ["a list of constants", { enum: ["a", "b"] }, { oneOf: [{ const: "b" }, { const: "a" }] }],
    [
      "the order of variants",
      {
        oneOf: [
          { required: ["k"], properties: { k: { const: 1 } } },
          { required: ["k"], properties: { k: { const: 2 } } },
        ],
      },
      {
        oneOf: [
          { required: ["k"], properties: { k: { const: 2 } } },
          { required: ["k"], properties: { k: { const: 1 } } },
        ],
      },
    ],
    [
      "a definition",
      { properties: { a: { type: "string" } } },
      { properties: { a: { $ref: "#/definitions/A" } }, definitions: { A: { type: "string" } } },
    ],
    ["integers above 0", { type: "integer", minimum: 1 }, { type: "integer", exclusiveMinimum: 0 }],
    [
      "the order of keywords and of required",
      { required: ["a", "b"], type: "object" },
      { type: "object", required: ["b", "a"] },
    ],
    [
      "descriptions and extensions",
      { type: "string", description: "A", "x-a": 1 },
      { type: "string", title: "B", examples: ["c"] },
    ],
    ["another way round a recursive schema", order({}), { ...order({}), definitions: { Line: line({}), Unused: {} } }],
  ];

  it.each(same)("finds nothing: %s", (_, before, after) => {
    expect(found(before, after)).toEqual([]);
    expect(found(after, before)).toEqual([]);
  });
});

describe("compare, what is inside", () => {
  it.each([
    [
      "through a $ref to another file",
      { $ref: "types.json#/Money" },
      { $ref: "types.json#/Price" },
      ["breaking ENUM_VALUE_ADDED /currency all"],
    ],
    [
      "a tuple's place",
      { items: [{ type: "number" }, { type: "number" }] },
      { items: [{ type: "number" }, { type: "string" }] },
      ["breaking TYPE_CHANGED /1 all"],
    ],
    [
      "a longer tuple",
      { items: [{ type: "number" }], additionalItems: false },
      { items: [{ type: "number" }, { type: "number" }], additionalItems: false },
      ["breaking CONSTRAINT_LOOSENED  all"],
    ],
    [
      "a map's values",
      { additionalProperties: { type: "string" } },
      { additionalProperties: { type: "number" } },
      ["breaking TYPE_CHANGED /* all"],
    ],
    [
      "a field of one variant",
      { oneOf: [{ type: "string" }, { type: "object", properties: { a: { type: "string" } } }] },
      { oneOf: [{ type: "string" }, { type: "object", properties: { a: { type: "number" } } }] },
      ["breaking TYPE_CHANGED /a all"],
    ],
    [
      "a required field without a declaration",
      { required: ["a"], properties: { a: { type: "string" } } },
      { required: ["a"] },
      ["breaking FIELD_REMOVED /a all"],
    ],
    [
      "a name of Object.prototype",
      { required: ["constructor"], properties: { constructor: {} } },
      { properties: { constructor: {} } },
      ["breaking FIELD_BECAME_OPTIONAL /constructor all"],
    ],
    [
      "exactly one of overlapping lists",
      { enum: [1, 2] },
      { oneOf: [{ enum: [1, 2, 3] }, { enum: [1, 2] }] },
      ["breaking ENUM_VALUE_ADDED  all", "breaking SCHEMA_CHANGED  all"],
    ],
    [
      "a change beside a condition",
      { type: "string" },
      { type: ["string", "number"], not: { const: 1 } },
      ["breaking TYPE_CHANGED  all", "breaking SCHEMA_CHANGED  all"],
    ],
  ])("sees %s", (_, before, after, wanted) => {
    const money = (currencies: readonly string[]) => ({
      type: "object",
      properties: { currency: { enum: currencies } },
    });
    const files = { "types.json": { Money: money(["EUR"]), Price: money(["EUR", "CHF"]) } };
    const receivers = { all: undefined };
    const findings = compare(
      contractWith({ payload: before, files, receivers }),
      contractWith({ payload: after, files, receivers, version: "2.0.0" }),
    );
    const told = findings.map(
      ({ severity, rule, path, breaks }) => `${severity} ${rule} ${path} ${breaks[0]?.operation}`,
    );
    expect(told).toEqual(wanted);
  });

  it("does not look into a language that is not JSON Schema, and says so", () => {
    const avro = (type: string) =>
      contractWith({
        payload: { type, default: 1 },
        dialect: "application/vnd.apache.avro;version=1.9.0",
        receivers: { all: undefined },
      });
    expect(compare(avro("record"), avro("record"))).toEqual([]);
    expect(compare(avro("record"), avro("enum")).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      "undecided MESSAGE_FORMAT_CHANGED",
      "advice VERSION_NOT_RAISED",
    ]);
  });
});

describe("compare, what is meant to hurt it", () => {
  const wide = (leaf: Json): Json => {
    const definitions = Array.from({ length: 40 }, (_, index) => [
      `L${index}`,
      { properties: { a: { $ref: `#/definitions/L${index + 1}` }, b: { $ref: `#/definitions/L${index + 1}` } } },
    ]);
    return { $ref: "#/definitions/L0", definitions: { ...Object.fromEntries(definitions), L40: leaf } };
  };

  it("finds the change in a schema with a million million ways to it, and does not walk them all", () => {
    const findings = found(wide({ type: "string" }), wide({ type: "number" }));
    expect(findings).toContain(`breaking TYPE_CHANGED ${"/a".repeat(40)} all`);
    expect(findings.length).toBeLessThan(20_000);
  });

  it("reads one with as many ways and no change", () => {
    expect(found(wide({ type: "string" }), wide({ type: "string", title: "S" }))).toEqual([]);
  });

  it.each<readonly [string, Json]>([
    ["itself", { $ref: "#" }],
    ["itself by allOf", { allOf: [{ $ref: "#" }], type: "string" }],
    ["itself by oneOf", { oneOf: [{ $ref: "#" }, { type: "string" }] }],
    ["nothing", { $ref: "#/definitions/Gone" }],
    ["a file that is not there", { $ref: "gone.json" }],
  ])("ends where a schema refers to %s", (_, schema) => {
    expect(Array.isArray(found(schema, { type: "string" }))).toBe(true);
    expect(Array.isArray(found({ type: "string" }, schema))).toBe(true);
    expect(found(schema, schema)).toEqual([]);
  });
});
