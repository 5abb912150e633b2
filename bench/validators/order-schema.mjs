/** An order as shops write it down: formats, a pattern, a tuple, a recursion, a map, a union told apart by its tag. Draft-07. */
export const orderSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  required: ["orderId", "customerId", "placedAt", "lines", "total", "currency", "note"],
  properties: {
    orderId: { type: "string", format: "uuid" },
    customerId: { type: "string", format: "uuid" },
    placedAt: { type: "string", format: "date-time" },
    lines: { type: "array", minItems: 1, items: { $ref: "#/definitions/line" } },
    total: { type: "integer", minimum: 0 },
    currency: { type: "string", enum: ["EUR", "GBP", "USD"] },
    note: { type: ["string", "null"], maxLength: 500 },
    customer: { $ref: "#/definitions/customer" },
    shipTo: { $ref: "#/definitions/address" },
    payment: {
      oneOf: [{ $ref: "#/definitions/card" }, { $ref: "#/definitions/transfer" }, { $ref: "#/definitions/voucher" }],
    },
    tags: { type: "array", uniqueItems: true, items: { type: "string", minLength: 1, maxLength: 30 } },
    attributes: { type: "object", additionalProperties: { type: "string" } },
  },
  definitions: {
    line: {
      type: "object",
      required: ["sku", "quantity", "unitPrice"],
      properties: {
        sku: { type: "string", pattern: "^[A-Z0-9][A-Z0-9-]*$", maxLength: 40 },
        quantity: { type: "integer", minimum: 1 },
        unitPrice: { type: "integer", minimum: 0 },
        parts: { type: "array", items: { $ref: "#/definitions/line" } },
      },
    },
    customer: {
      type: "object",
      required: ["name", "email"],
      properties: {
        name: { type: "string", minLength: 1, maxLength: 200 },
        email: { type: "string", format: "email" },
        born: { type: "string", format: "date" },
        homepage: { type: "string", format: "uri" },
      },
    },
    address: {
      type: "object",
      required: ["street", "city", "postalCode", "country"],
      additionalProperties: false,
      properties: {
        street: { type: "string", minLength: 1 },
        city: { type: "string", minLength: 1 },
        postalCode: { type: "string", minLength: 1, maxLength: 12 },
        country: { type: "string", pattern: "^[A-Z]{2}$" },
        location: {
          type: "array",
          items: [
            { type: "number", minimum: -90, maximum: 90 },
            { type: "number", minimum: -180, maximum: 180 },
          ],
          minItems: 2,
          additionalItems: false,
        },
      },
    },
    card: {
      type: "object",
      required: ["method", "last4", "expires"],
      properties: {
        method: { const: "card" },
        last4: { type: "string", pattern: "^[0-9]{4}$" },
        expires: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}$" },
      },
    },
    transfer: {
      type: "object",
      required: ["method", "iban"],
      properties: {
        method: { const: "transfer" },
        iban: { type: "string", pattern: "^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$" },
      },
    },
    voucher: {
      type: "object",
      required: ["method", "code"],
      properties: { method: { const: "voucher" }, code: { type: "string", format: "uuid" } },
    },
  },
};
