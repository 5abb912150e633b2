import type { Json, JsonObject } from "@tenon/contract";

/** A change that is none of the consumer's business, who reads `/id` and `/status`. */
export interface Harmless {
  readonly says: string;
  readonly before: Json;
  readonly after: Json;
}

const fields = {
  id: { type: "string" },
  status: { type: "string", enum: ["NEW", "PAID", "CANCELLED"] },
  note: { type: "string" },
  lines: { type: "array", items: { type: "object", properties: { sku: { type: "string" } } } },
} satisfies JsonObject;
const required = ["id", "status"];
const order: JsonObject = { type: "object", required, properties: fields };
const having = (more: JsonObject, alwaysThere: readonly string[] = required): JsonObject => ({
  type: "object",
  required: alwaysThere,
  properties: { ...fields, ...more },
});
const { note: _, ...withoutNote } = fields;

export const harmless: readonly Harmless[] = [
  {
    says: "a field that nobody reads is gone",
    before: order,
    after: { type: "object", required, properties: withoutNote },
  },
  { says: "a field that nobody reads is of another type", before: order, after: having({ note: { type: "integer" } }) },
  {
    says: "a field that nobody reads may be null",
    before: order,
    after: having({ note: { type: ["string", "null"] } }),
  },
  {
    says: "a new field is always sent",
    before: order,
    after: having({ weight: { type: "number" } }, [...required, "weight"]),
  },
  { says: "a new field may be sent", before: order, after: having({ weight: { type: "number" } }) },
  { says: "what was optional is always sent", before: order, after: having({}, [...required, "note"]) },
  {
    says: "an enum is narrower for the one who is deployed",
    before: order,
    after: having({ status: { type: "string", enum: ["NEW", "PAID"] } }),
  },
  { says: "it is described in other words", before: order, after: { ...order, description: "An order." } },
  {
    says: "a field is described in other words",
    before: order,
    after: having({ id: { type: "string", title: "Id" } }),
  },
  {
    says: "the fields are in another order",
    before: order,
    after: {
      properties: Object.fromEntries(Object.entries(fields).toReversed()),
      required: required.toReversed(),
      type: "object",
    },
  },
  {
    says: "an enum is in another order",
    before: order,
    after: having({ status: { type: "string", enum: ["PAID", "CANCELLED", "NEW"] } }),
  },
  {
    says: "a type that an enum says anyhow is left out",
    before: order,
    after: having({ status: { enum: ["NEW", "PAID", "CANCELLED"] } }),
  },
  { says: "the same is said by allOf", before: order, after: { allOf: [order] } },
  { says: "an example comes in", before: order, after: having({ id: { type: "string", examples: ["1"] } }) },
  { says: "a default is another", before: order, after: having({ note: { type: "string", default: "" } }) },
];
