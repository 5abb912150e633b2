import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { contains } from "./contains.js";
import type { Json } from "./json.js";
import { Patterns } from "./patterns.js";
import { arbitrarySchema, arbitraryValue } from "./testing/arbitrary-schema.js";
import { Undecided } from "./undecided.js";
import { Validators } from "./validators.js";

const event = {
  type: "object",
  required: ["orderId", "lines"],
  properties: {
    orderId: { type: "string", minLength: 1 },
    lines: { type: "array", minItems: 1, items: { $ref: "#/$defs/line" } },
    note: { type: ["string", "null"], maxLength: 500 },
  },
  $defs: {
    line: {
      type: "object",
      required: ["sku"],
      properties: {
        sku: { type: "string", pattern: "^[A-Z0-9-]+$" },
        parts: { type: "array", items: { $ref: "#/$defs/line" } },
      },
    },
  },
} as const satisfies Json;

/** How a schema may be changed, and whether all that was valid still is. */
const changes: readonly { readonly says: string; readonly to: Json; readonly verdict: "proved" | Json }[] = [
  { says: "a description", to: { ...event, description: "An order." }, verdict: "proved" },
  { says: "an optional field", to: { ...event, properties: { ...event.properties, gift: true } }, verdict: "proved" },
  { says: "one field less that is required", to: { ...event, required: ["orderId"] }, verdict: "proved" },
  { says: "a wider pattern", to: withLine({ pattern: "^[A-Z0-9_-]+$" }), verdict: "proved" },
  {
    says: "a field that is required now",
    to: { ...event, required: ["orderId", "lines", "note"] },
    verdict: { lines: [{ sku: "A" }], orderId: "a" },
  },
  {
    says: "null no longer",
    to: { ...event, properties: { ...event.properties, note: { type: "string", maxLength: 500 } } },
    verdict: { note: null, orderId: "a", lines: [{ sku: "A" }] },
  },
  {
    says: "a narrower pattern",
    to: withLine({ pattern: "^[A-Z]+$" }),
    verdict: { lines: [{ sku: "0" }], orderId: "a" },
  },
  {
    says: "a closed object",
    to: { ...event, additionalProperties: false },
    verdict: { other: null, orderId: "a", lines: [{ sku: "A" }] },
  },
];

function withLine(sku: object): Json {
  const { line } = event.$defs;
  return {
    ...event,
    $defs: { line: { ...line, properties: { ...line.properties, sku: { type: "string", ...sku } } } },
  } as Json;
}

/** How many random pairs each seed draws: more of them take longer and find more. */
const runs = Number(process.env.TENON_CONTAINMENT_RUNS ?? 400);

describe("contains", () => {
  it.each(changes)("says what becomes of events after $says", ({ to, verdict }) => {
    const answer = contains(event, to);
    expect(answer.verdict === "witness" ? answer.witness : answer.verdict).toEqual(verdict);
  });

  it("says where and why a witness is refused", () => {
    expect(contains({ type: "string" }, { type: "string", maxLength: 2 })).toEqual({
      verdict: "witness",
      witness: "aaa",
      rejections: [
        {
          pointer: "",
          schemaPointer: "/maxLength",
          keyword: "maxLength",
          message: "must NOT have more than 2 characters",
        },
      ],
    });
  });

  it("prefers a value that somebody has written", () => {
    const answer = contains({ type: "string" }, { maxLength: 2 }, { examples: ["ok", "a real example"] });
    expect(answer).toMatchObject({ verdict: "witness", witness: "a real example" });
  });

  it("takes a format for an annotation unless it is told otherwise", () => {
    const [day, text] = [{ type: "string", format: "date" }, { type: "string" }];
    expect(contains(text, day).verdict).toBe("proved");
    expect(contains(text, day, { formats: "assertion" }).verdict).toBe("witness");
    expect(contains(day, text, { formats: "assertion" }).verdict).toBe("proved");
  });

  it.each([
    ["date", "^\\d{4}-\\d\\d-\\d\\d$", "proved"],
    ["date-time", "^\\d{4}-", "proved"],
    ["date-time", "Z$", "witness"],
    ["uuid", "^[0-9a-fA-F]{8}-", "witness"],
    ["uuid", "[0-9a-fA-F]{12}$", "proved"],
    ["email", "@", "proved"],
    ["email", "[.]com$", "witness"],
  ])("knows of a %s whether it fits %s: %s", (format, pattern, verdict) => {
    expect(contains({ type: "string", format }, { type: "string", pattern }, { formats: "assertion" }).verdict).toBe(
      verdict,
    );
  });

  it.each<[string, Json, Json]>([
    ["another document", { $ref: "https://example.com/other.json" }, { type: "string" }],
    ["looking around", { type: "string", pattern: "(?=a)b|c" }, { type: "string", pattern: "^c$" }],
    ["a reference to itself alone", { $ref: "#" }, { type: "string" }],
  ])("does not decide %s, and says so", (_name, inner, outer) => {
    expect(contains(inner, outer)).toMatchObject({
      verdict: "undecided",
      keyword: expect.any(String),
      why: expect.any(String),
    });
  });

  it("does not try one way after the other", () => {
    const [inner, outer] = [{ pattern: "^(a|b|ab){40}(c?d?){40}$" }, { pattern: "(a?b?){60}x" }];
    expect(contains({ type: "string", ...inner }, outer)).toMatchObject({
      verdict: "witness",
      witness: "a".repeat(40),
    });
  });

  it.each([1, 2, 3])("is not contradicted by any value (seed %i)", (seed) => {
    const validators = new Validators("2020-12", false, new Patterns());
    const counts = { proved: 0, witness: 0, undecided: 0 };
    fc.assert(
      fc.property(
        arbitrarySchema,
        arbitrarySchema,
        fc.array(arbitraryValue, { minLength: 20, maxLength: 20 }),
        (a, b, values) => {
          const { verdict } = contains(a, b, { draft: "2020-12" });
          counts[verdict]++;
          if (verdict === "proved")
            expect(values.filter((value) => contradicts(validators, { a, b, value }))).toEqual([]);
        },
      ),
      { seed, numRuns: runs },
    );
    expect(counts.proved).toBeGreaterThan(runs / 8);
    expect(counts.witness).toBeGreaterThan(runs / 8);
    expect(counts.undecided).toBeLessThan(runs / 20);
  });

  it("takes no part in what makes ajv fail", () => {
    const schema = {
      oneOf: [{ additionalProperties: false, anyOf: [false] }, true],
      patternProperties: { "^a": { type: "object" } },
    };
    expect(() => new Validators("2020-12", false, new Patterns()).rejections(schema, { a: {} })).toThrow(Undecided);
    expect(contains(schema, { maxProperties: 0 }).verdict).toBe("witness");
  });

  it("proves what is only said in other words, and finds what one limit more keeps out", () => {
    fc.assert(
      fc.property(arbitrarySchema, (schema) => {
        if (typeof schema === "boolean" || contains(schema, false).verdict !== "witness") return;
        const rephrased: Json = { $defs: { one: { allOf: [schema, true] } }, anyOf: [{ $ref: "#/$defs/one" }, false] };
        for (const [one, other] of [
          [schema, rephrased],
          [rephrased, schema],
        ] as const) {
          expect(contains(one, other).verdict).not.toBe("witness");
        }
        const found = contains(schema, false);
        if (found.verdict !== "witness") return;
        expect(contains(schema, { allOf: [schema, { not: { const: found.witness } }] }).verdict).toBe("witness");
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

/** Whether ajv takes a value for valid under the one schema and not under the other. */
function contradicts(validators: Validators, { a, b, value }: { a: Json; b: Json; value: Json }): boolean {
  try {
    return validators.rejections(a, value).length === 0 && validators.rejections(b, value).length > 0;
  } catch (error) {
    if (error instanceof Undecided) return false;
    throw error;
  }
}
