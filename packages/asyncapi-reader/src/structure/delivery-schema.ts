import type { JsonObject } from "@tenon/contract";

/** The JSON Schema of `x-delivery`, which says what the type `DeliverySpec` says. */
export const deliverySchema = {
  type: "object",
  additionalProperties: false,
  properties: {
    orderedBy: { type: "string", pattern: "^(/([^~/]|~[01])*)+$" },
    handledInOrder: { type: "boolean" },
    attempts: { type: "integer", minimum: 1, maximum: 1000 },
    backoff: {
      type: "object",
      additionalProperties: false,
      properties: {
        initialMs: { type: "integer", minimum: 0, maximum: 86_400_000 },
        maxMs: { type: "integer", minimum: 0, maximum: 86_400_000 },
      },
    },
    deadLetter: { type: "boolean" },
    dedupe: {
      type: "object",
      additionalProperties: false,
      properties: { retainMs: { type: "integer", minimum: 1, maximum: 31_536_000_000 } },
    },
    maxBytes: { type: "integer", minimum: 1, maximum: 536_870_912 },
    deadlineMs: { type: "integer", minimum: 1, maximum: 86_400_000 },
    handleMs: { type: "integer", minimum: 1, maximum: 86_400_000 },
    policies: {
      type: "object",
      additionalProperties: false,
      properties: {
        unknownType: { enum: ["dead-letter", "ignore"] },
        unknownVersion: { enum: ["park", "ignore", "handle"] },
        invalidPayload: { enum: ["dead-letter", "ignore"] },
        failingHandler: { enum: ["retry", "dead-letter", "ignore"] },
      },
    },
  },
} as const satisfies JsonObject;
