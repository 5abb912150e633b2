import type { JsonObject } from "@tenon/contract";

/** The JSON Schema of `x-delivery`, which says what the type `DeliverySpec` says. */
export const deliverySchema = {
  type: "object",
  additionalProperties: false,
  properties: {
    orderedBy: { type: "string", pattern: "^(/([^~/]|~[01])*)+$" },
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
    maxBytes: { type: "integer", minimum: 1, maximum: 536_870_912 },
    deadlineMs: { type: "integer", minimum: 1, maximum: 86_400_000 },
  },
} as const satisfies JsonObject;
