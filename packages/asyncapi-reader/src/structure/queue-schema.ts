import type { JsonObject } from "@tenon/contract";

/** The JSON Schema of `x-queue` in the amqp binding of an operation. A queue's name has at most 255 bytes (AMQP 0-9-1, shortstr). */
export const queueSchema = {
  type: "object",
  required: ["name"],
  additionalProperties: false,
  properties: {
    name: { type: "string", minLength: 1, maxLength: 255 },
    durable: { type: "boolean" },
    exclusive: { type: "boolean" },
    autoDelete: { type: "boolean" },
  },
} as const satisfies JsonObject;
