import type { Json, JsonObject } from "@tenon/contract";
import type { Interaction } from "../pact-with.js";

/** One thing in which two schemas differ, and consumers to whom it matters, and to whom it does not. */
export interface Factor {
  /** What the wider schema allows besides. */
  readonly says: string;
  /** A message that both schemas allow: what plain Pact is shown. */
  readonly example: Json;
  readonly narrow: Json;
  readonly wide: Json;
  /** What a consumer reads to whom it matters: a path of `x-reads`. */
  readonly reads: string;
  /** What a consumer expects that relies on the narrow schema; absent where Pact has no words for it. */
  readonly strict?: Matching;
  /** What a consumer expects that is content with the wide one; absent where Pact has no words for it. */
  readonly lax?: Matching;
}

/** The rules of the pact; its example is that of the factor, or a part of it. */
export type Matching = Pick<Interaction, "body"> & { readonly example?: Json };

const anything: Matching = { example: { id: "1" }, body: { "$.id": "type" } };
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const regex = (pattern: string) => ({ match: "regex", regex: pattern });

/** A message with an id and one value. */
function holding(value: Json): JsonObject {
  return {
    type: "object",
    required: ["id", "value"],
    properties: { id: { type: "string" }, value },
  };
}

interface Values {
  readonly example: Json;
  readonly narrow: Json;
  readonly wide: Json;
  readonly strict?: string | JsonObject | Readonly<Record<string, string | JsonObject>>;
  readonly lax?: string | JsonObject | Readonly<Record<string, string | JsonObject>>;
}

/** A factor in a value of its own. A matcher is that of the value, or several by path. */
function ofValue(says: string, { example, narrow, wide, strict, lax }: Values): Factor {
  return {
    says,
    example: { id: "1", value: example },
    narrow: holding(narrow),
    wide: holding(wide),
    reads: "/value",
    ...(strict === undefined ? {} : { strict: matching(strict) }),
    ...(lax === undefined ? { lax: anything } : { lax: matching(lax) }),
  };
}

function matching(matcher: NonNullable<Values["strict"]>): Matching {
  const isByPath = typeof matcher !== "string" && !("match" in matcher);
  const byPath = isByPath ? (matcher as Readonly<Record<string, string | JsonObject>>) : { "$.value": matcher };
  return { body: { "$.id": "type", ...(byPath as NonNullable<Interaction["body"]>) } };
}

const line = (required: readonly string[], sku: Json = { type: "string" }): JsonObject => ({
  type: "array",
  minItems: 1,
  items: { type: "object", required, properties: { sku, quantity: { type: "integer" } } },
});
const card = {
  type: "object",
  required: ["kind", "last4"],
  properties: { kind: { const: "card" }, last4: { type: "string" } },
};
const iban = {
  type: "object",
  required: ["kind", "iban"],
  properties: { kind: { const: "iban" }, iban: { type: "string" } },
};

/** Nineteen ways in which a message can be other than its example, and some more. */
export const factors: readonly Factor[] = [
  {
    says: "a field may be absent",
    example: { id: "1", value: "a" },
    narrow: holding({ type: "string" }),
    wide: { ...holding({ type: "string" }), required: ["id"] },
    reads: "/value",
    strict: matching("type"),
    lax: anything,
  },
  ofValue("a value may be null", {
    example: "a",
    narrow: { type: "string" },
    wide: { type: ["string", "null"] },
    strict: "type",
  }),
  ofValue("an enum has one value more", {
    example: "NEW",
    narrow: { enum: ["NEW", "PAID"] },
    wide: { enum: ["NEW", "PAID", "CANCELLED"] },
    strict: regex("NEW|PAID"),
    lax: "type",
  }),
  ofValue("an enum is any text", {
    example: "NEW",
    narrow: { type: "string", enum: ["NEW", "PAID"] },
    wide: { type: "string" },
    strict: regex("NEW|PAID"),
    lax: "type",
  }),
  ofValue("a constant is one of two", {
    example: "EUR",
    narrow: { const: "EUR" },
    wide: { enum: ["EUR", "USD"] },
    strict: "equality",
    lax: "type",
  }),
  ofValue("a pattern is a wider one", {
    example: "EUR",
    narrow: { type: "string", pattern: "^[A-Z]{3}$" },
    wide: { type: "string", pattern: "^[A-Z]{2,3}$" },
    strict: regex("[A-Z]{3}"),
    lax: "type",
  }),
  ofValue("a pattern is any text", {
    example: "EUR",
    narrow: { type: "string", pattern: "^[A-Z]{3}$" },
    wide: { type: "string" },
    strict: regex("[A-Z]{3}"),
    lax: "type",
  }),
  ofValue("a text may be empty", {
    example: "a",
    narrow: { type: "string", minLength: 1 },
    wide: { type: "string" },
    strict: "notEmpty",
    lax: "type",
  }),
  ofValue("a uuid is any text", {
    example: "0d9cf1a0-1f7b-4c6f-9d0a-6b8d5f0a9c11",
    narrow: { type: "string", pattern: `^${uuid}$` },
    wide: { type: "string" },
    strict: regex(uuid),
    lax: "type",
  }),
  ofValue("a date is any text", {
    example: "2026-11-02",
    narrow: { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
    wide: { type: "string" },
    strict: { match: "date", format: "yyyy-MM-dd" },
    lax: "type",
  }),
  ofValue("an integer may have a fraction", {
    example: 2,
    narrow: { type: "integer" },
    wide: { type: "number" },
    strict: "integer",
    lax: "number",
  }),
  ofValue("a fraction may be an integer", {
    example: 12.5,
    narrow: { type: "number", not: { type: "integer" } },
    wide: { type: "number" },
    strict: "decimal",
    lax: "number",
  }),
  ofValue("a number may be negative", {
    example: 2,
    narrow: { type: "integer", minimum: 0 },
    wide: { type: "integer" },
  }),
  ofValue("a number may be larger", {
    example: 2,
    narrow: { type: "integer", maximum: 100 },
    wide: { type: "integer", maximum: 100000 },
  }),
  ofValue("a number may be a text", {
    example: 2,
    narrow: { type: "number" },
    wide: { type: ["number", "string"] },
    strict: "number",
  }),
  ofValue("a flag may be a text", {
    example: true,
    narrow: { type: "boolean" },
    wide: { type: ["boolean", "string"] },
    strict: "type",
  }),
  ofValue("an object may be a list", {
    example: { a: 1 },
    narrow: { type: "object", required: ["a"], properties: { a: { type: "number" } } },
    wide: { anyOf: [{ type: "object", required: ["a"], properties: { a: { type: "number" } } }, { type: "array" }] },
    strict: "type",
  }),
  ofValue("a list may be empty", {
    example: ["a"],
    narrow: { type: "array", minItems: 1, items: { type: "string" } },
    wide: { type: "array", items: { type: "string" } },
    strict: { match: "type", min: 1 },
    lax: { "$.value": { match: "type", min: 0 } },
  }),
  ofValue("a list may be longer", {
    example: ["a"],
    narrow: { type: "array", maxItems: 3, items: { type: "string" } },
    wide: { type: "array", items: { type: "string" } },
    strict: { match: "type", max: 3 },
    lax: { "$.value": { match: "type", min: 0 } },
  }),
  ofValue("an item may be null", {
    example: ["a"],
    narrow: { type: "array", items: { type: "string" } },
    wide: { type: "array", items: { type: ["string", "null"] } },
    strict: { match: "type", min: 0 },
  }),
  ofValue("a field of an item may be absent", {
    example: [{ sku: "A", quantity: 2 }],
    narrow: line(["sku", "quantity"]),
    wide: line(["quantity"]),
    strict: { match: "type", min: 1 },
  }),
  ofValue("a field of an item may be null", {
    example: [{ sku: "A", quantity: 2 }],
    narrow: line(["sku", "quantity"]),
    wide: line(["sku", "quantity"], { type: ["string", "null"] }),
    strict: { match: "type", min: 1 },
  }),
  ofValue("an object inside may lack a field", {
    example: { city: "Rome" },
    narrow: { type: "object", required: ["city"], properties: { city: { type: "string" } } },
    wide: { type: "object", properties: { city: { type: "string" } } },
    strict: "type",
  }),
  ofValue("a union has one branch more", {
    example: { kind: "card", last4: "4711" },
    narrow: card,
    wide: { oneOf: [card, iban] },
    strict: { "$.value.kind": "equality", "$.value.last4": "type" },
  }),
  ofValue("the values of a map may be numbers", {
    example: { gift: "yes" },
    narrow: { type: "object", additionalProperties: { type: "string" }, required: ["gift"] },
    wide: { type: "object", additionalProperties: { type: ["string", "number"] }, required: ["gift"] },
    strict: { "$.value": "values", "$.value.*": "type" },
  }),
  ofValue("a version is any text", {
    example: "1.2.3",
    narrow: { type: "string", pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$" },
    wide: { type: "string" },
    strict: "semver",
    lax: "type",
  }),
  ofValue("a text may lack what it always had", {
    example: "ada@example.com",
    narrow: { type: "string", pattern: "@" },
    wide: { type: "string" },
    strict: { match: "include", value: "@" },
    lax: "type",
  }),
  {
    says: "a field is gone",
    example: { id: "1", value: "a" },
    narrow: holding({ type: "string" }),
    wide: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
    reads: "/value",
    strict: matching("type"),
    lax: anything,
  },
  ofValue("a value is of another type", {
    example: "1",
    narrow: { type: "string" },
    wide: { type: ["string", "integer"] },
    strict: "type",
  }),
];
