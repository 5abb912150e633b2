/**
 * An AsyncAPI document of about 120 KB: many messages, each with a schema of its own that refers to another.
 *
 * @param {number} messages
 * @param {string} [changed] What the description of the seventh message says.
 */
export function bigDocument(messages, changed = "has happened") {
  const numbers = Array.from({ length: messages }, (_, index) => index);
  const channels = numbers.map(
    (n) => `  event${n}:
    address: shop.event-${n}.v1
    messages:
      event${n}:
        $ref: "#/components/messages/Event${n}"
`,
  );
  const operations = numbers.map(
    (n) => `  send${n}:
    action: send
    channel:
      $ref: "#/channels/event${n}"
`,
  );
  const all = numbers.map(
    (n) => `    Event${n}:
      name: shop.event-${n}.v1
      payload:
        $ref: "#/components/schemas/Event${n}"
`,
  );
  const schemas = numbers.map(
    (n) => `    Event${n}:
      description: Something number ${n} ${n === 7 ? changed : "has happened"}.
      type: object
      required: [id, at, lines]
      properties:
        id:
          description: Names it for ever.
          type: string
          format: uuid
        at:
          type: string
          format: date-time
        lines:
          type: array
          minItems: 1
          items:
            $ref: "#/components/schemas/Line${n}"
        note:
          type: [string, "null"]
          maxLength: 500
        how:
          oneOf:
            - type: object
              required: [kind]
              properties:
                kind:
                  const: card
                digits:
                  type: string
            - type: object
              required: [kind]
              properties:
                kind:
                  const: transfer
                iban:
                  type: string
    Line${n}:
      type: object
      required: [sku, quantity]
      properties:
        sku:
          type: string
          pattern: "^[A-Z0-9-]+$"
        quantity:
          type: integer
          minimum: 1
`,
  );
  return `asyncapi: 3.0.0
info:
  title: Big
  version: 1.0.0
channels:
${channels.join("")}operations:
${operations.join("")}components:
  messages:
${all.join("")}  schemas:
${schemas.join("")}`;
}
