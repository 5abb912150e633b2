import { describe, expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { expectationSchema } from "./expectation-schema.js";
import { readRules } from "./read-rules.js";
import { pactVerdicts, type Trial } from "./testing/pact-verdicts.js";

const rule = (match: string, options: object = {}): Json => ({ combine: "AND", matchers: [{ match, ...options }] });

/** What is expected, and bodies to hold against it. */
const expectations: readonly {
  readonly says: string;
  readonly example: Json;
  readonly body?: Json;
  readonly actual: readonly Json[];
}[] = [
  {
    says: "a value without a rule is equal",
    example: { a: 1, b: "x" },
    actual: [{ a: 1, b: "x" }, { a: 2, b: "x" }, { a: 1, b: "x", c: 3 }, { a: 1 }, [], null],
  },
  { says: "an empty object is any", example: {}, actual: [{}, { a: 1 }, [], null] },
  { says: "an empty array is empty", example: { a: [] }, actual: [{ a: [] }, { a: [1] }] },
  {
    says: "an array is of the same length",
    example: { a: [1, 2] },
    actual: [{ a: [1, 2] }, { a: [1] }, { a: [1, 2, 1] }, { a: [2, 1] }],
  },
  {
    says: "type",
    example: { a: "x", n: 1.5, z: null, t: true },
    body: { "$.a": rule("type"), "$.n": rule("type"), "$.t": rule("type") },
    actual: [
      { a: "y", n: 2, z: null, t: false },
      { a: 1, n: 2, z: null, t: true },
      { a: "", n: "2", z: null, t: true },
      { a: "", n: 2, z: 0, t: true },
      { a: null, n: 2, z: null, t: true },
    ],
  },
  {
    says: "type is inherited",
    example: { a: { b: "x", c: [1, "y"] } },
    body: { "$.a": rule("type") },
    actual: [
      { a: { b: "y", c: [2, "z"] } },
      { a: { b: "y", c: [2] } },
      { a: { b: "y", c: [] } },
      { a: { b: "y", c: [2, "z", 3] } },
      { a: { b: "y", c: [2, "z", "w"] } },
      { a: { b: 1, c: [] } },
      { a: { c: [] } },
    ],
  },
  {
    says: "the nearest rule counts",
    example: { a: { b: "x", c: 1 } },
    body: { "$.a": rule("type"), "$.a.b": rule("equality") },
    actual: [{ a: { b: "x", c: 2 } }, { a: { b: "y", c: 2 } }],
  },
  {
    says: "at least one item",
    example: { a: [{ s: "x" }] },
    body: { "$.a": rule("type", { min: 1 }), "$.a[*].s": rule("type") },
    actual: [
      { a: [] },
      { a: [{ s: "y" }] },
      { a: [{ s: "y" }, { s: 1 }] },
      { a: [{ s: "y" }, {}] },
      { a: [{ s: "y", t: 1 }, { s: "" }] },
    ],
  },
  {
    says: "at most two items",
    example: { a: [1] },
    body: { "$.a": rule("type", { max: 2 }) },
    actual: [{ a: [] }, { a: [1, 2] }, { a: [1, 2, 3] }, { a: ["1"] }],
  },
  {
    says: "limits are for the array and not for what is in it",
    example: { a: [[1], [2]] },
    body: { "$.a": rule("type", { min: 2 }) },
    actual: [{ a: [[], [1]] }, { a: [[1]] }],
  },
  {
    says: "regex",
    example: { a: "NEW" },
    body: { "$.a": rule("regex", { regex: "^(NEW|PAID)$" }) },
    actual: [{ a: "PAID" }, { a: "GONE" }, { a: null }],
  },
  {
    says: "regex of the whole text",
    example: { a: "a" },
    body: { "$.a": rule("regex", { regex: "a+|b" }) },
    actual: [{ a: "aa" }, { a: "ab" }, { a: "xa" }, { a: "b" }],
  },
  {
    says: "integer, decimal, number",
    example: { i: 1, d: 1.5, n: 1 },
    body: { "$.i": rule("integer"), "$.d": rule("decimal"), "$.n": rule("number") },
    actual: [
      { i: 2, d: 2.5, n: 3.5 },
      { i: 2.5, d: 2.5, n: 1 },
      { i: 2, d: 2, n: 1 },
      { i: 2, d: 2.5, n: "1" },
      { i: -2, d: -0.5, n: -1 },
    ],
  },
  {
    says: "boolean, null",
    example: { b: true, z: null },
    body: { "$.b": rule("boolean"), "$.z": rule("null") },
    actual: [
      { b: false, z: null },
      { b: "true", z: null },
      { b: 1, z: null },
      { b: true, z: 0 },
    ],
  },
  {
    says: "include, notEmpty",
    example: { a: "a.b", e: "x" },
    body: { "$.a": rule("include", { value: "a.b" }), "$.e": rule("notEmpty") },
    actual: [
      { a: "xa.by", e: "y" },
      { a: "axb", e: "y" },
      { a: "a.b", e: "" },
      { a: "a.b", e: null },
      { a: "a.b", e: 0 },
    ],
  },
  {
    says: "semver",
    example: { v: "1.2.3" },
    body: { "$.v": rule("semver") },
    actual: [{ v: "10.0.1-rc.1+b" }, { v: "1.2" }, { v: "01.2.3" }, { v: 1 }],
  },
  {
    says: "dates and times",
    example: { d: "2026-11-02", t: "09:41:00", s: "2026-11-02T09:41:00Z" },
    body: {
      "$.d": rule("date", { format: "yyyy-MM-dd" }),
      "$.t": rule("time", { format: "HH:mm:ss" }),
      "$.s": rule("timestamp", { format: "yyyy-MM-dd'T'HH:mm:ssXXX" }),
    },
    actual: [
      { d: "2024-02-29", t: "23:59:59", s: "2026-11-02T09:41:00+01:00" },
      { d: "2026-02-30", t: "23:59:59", s: "2026-11-02T09:41:00Z" },
      { d: "2026-02-20", t: "24:00:00", s: "2026-11-02T09:41:00Z" },
      { d: "2026-02-20", t: "23:00:00", s: "2026-11-02T09:41:00.123Z" },
    ],
  },
  {
    says: "one of two matchers",
    example: { a: "x" },
    body: { "$.a": { combine: "OR", matchers: [{ match: "null" }, { match: "type" }] } },
    actual: [{ a: null }, { a: "y" }, { a: 1 }],
  },
  {
    says: "both matchers",
    example: { a: "xy" },
    body: {
      "$.a": {
        combine: "AND",
        matchers: [
          { match: "include", value: "x" },
          { match: "include", value: "y" },
        ],
      },
    },
    actual: [{ a: "yx" }, { a: "x" }],
  },
  {
    says: "values of any name",
    example: { m: { one: 1 } },
    body: { "$.m": rule("values"), "$.m.*": rule("type") },
    actual: [{ m: { two: 2 } }, { m: { two: "2" } }, { m: {} }, { m: { one: 2, two: 3 } }],
  },
  {
    says: "each value",
    example: { m: { one: "a1" } },
    body: { "$.m": rule("eachValue", { rules: [{ match: "regex", regex: "^a.*" }] }) },
    actual: [{ m: { two: "ab" } }, { m: { two: "b" } }, { m: {} }],
  },
  {
    says: "each key",
    example: { m: { k1: "x" } },
    body: {
      "$.m": { combine: "AND", matchers: [{ match: "eachKey", rules: [{ match: "regex", regex: "^k.*$" }] }] },
      "$.m.*": rule("type"),
    },
    actual: [{ m: { k2: "y" } }, { m: { x: "y" } }, { m: {} }],
  },
  {
    says: "an array that contains",
    example: { a: [1, "x"] },
    body: {
      "$.a": rule("arrayContains", {
        variants: [
          { index: 0, rules: { $: rule("integer") } },
          { index: 1, rules: { $: rule("type") } },
        ],
      }),
    },
    actual: [{ a: ["y", 3, null] }, { a: ["y"] }, { a: [3] }, { a: [] }],
  },
  {
    says: "a name with a dot",
    example: { "a.b": 1, "c d": "x" },
    body: { "$['a.b']": rule("type"), "$['c d']": rule("type") },
    actual: [
      { "a.b": 2, "c d": "" },
      { "a.b": "2", "c d": "" },
    ],
  },
  { says: "the whole body", example: { a: 1 }, body: { $: rule("type") }, actual: [{ a: 2 }, { a: "2" }, {}, []] },
];

const trials = expectations.flatMap(({ example, body, actual, says }) =>
  actual.map((one): Trial & { says: string } => ({ says, example, actual: one, ...(body !== undefined && { body }) })),
);

describe("the schema of a pact's expectation", () => {
  it("accepts what Pact accepts, and refuses what Pact refuses", async () => {
    const pact = await pactVerdicts(trials);
    expect(trials.filter((trial, place) => accepts(trial) !== pact[place])).toEqual([]);
    expect(new Set(pact)).toEqual(new Set([true, false]));
  });

  it("does so for examples, rules and bodies of any shape", async () => {
    const drawn = fc.sample(anyTrial, { numRuns: 400, seed: 20_261_127 });
    const pact = await pactVerdicts(drawn);
    expect(drawn.filter((trial, place) => accepts(trial) !== pact[place])).toEqual([]);
    expect(pact.filter((accepted) => accepted).length).toBeGreaterThan(50);
    expect(pact.filter((accepted) => !accepted).length).toBeGreaterThan(50);
  });
});

const ajv = addFormats.default(new Ajv2020({ strict: false, ownProperties: true }));

function accepts({ example, body, actual }: Trial): boolean {
  const { schema } = expectationSchema({ example, rules: readRules(body) });
  return ajv.compile(schema as object)(actual);
}

const leaf = fc.constantFrom<Json>(0, 1, 1.5, "", "a", "b", true, null);
const value = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    leaf,
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
const object = fc.dictionary(fc.constantFrom("a", "b", "c"), value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const matcher = fc.constantFrom<Json>(
  { match: "type" },
  { match: "type", min: 1 },
  { match: "type", max: 1 },
  { match: "equality" },
  { match: "integer" },
  { match: "number" },
  { match: "notEmpty" },
  { match: "values" },
);
const path = fc.constantFrom("$.a", "$.b", "$.c", "$.a[*]", "$.b.a", "$.a.*", "$.a[0]", "$", "$.b[*].a");

/** A body is often the example itself with one member replaced, so that it is accepted often enough. */
const anyTrial: fc.Arbitrary<Trial> = fc
  .record({
    example: object,
    rules: fc.dictionary(path, fc.array(matcher, { minLength: 1, maxLength: 2 }), { maxKeys: 3 }),
    other: object,
    keep: fc.constantFrom("a", "b", "c"),
  })
  .map(({ example, rules, other, keep }) => ({
    example,
    body: Object.fromEntries(Object.entries(rules).map(([at, matchers]) => [at, { combine: "AND", matchers }])),
    actual: { ...example, ...other, ...(example[keep] !== undefined && { [keep]: example[keep] }) },
  }));
