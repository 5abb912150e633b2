/** Documents of services that nobody wrote, the same each time, in which everything that a document of the shop has occurs. */

const nouns = ["order", "parcel", "invoice", "ticket", "account", "device", "route", "claim", "lesson", "visit"];
const deeds = ["opened", "changed", "approved", "refused", "closed"];

/**
 * @param {number} services each with five events, and with receive operations for three events of others
 * @returns {{ path: string, text: string }[]}
 */
export function syntheticSpecs(services) {
  return Array.from({ length: services }, (_, index) => ({
    path: `${serviceName(index)}/v1.yaml`,
    text: documentOf(index, services),
  }));
}

export function serviceName(index) {
  return `${nouns[index % nouns.length]}-${Math.floor(index / nouns.length) + 1}`;
}

function documentOf(index, services) {
  const noun = nouns[index % nouns.length];
  const receives = [1, 7, 31].map((step) => (index + step) % services);
  return `asyncapi: 3.0.0
info:
  title: ${serviceName(index)}
  version: 1.${index % 7}.0
  description: Keeps every ${noun} of its region, from the first day to the last.
  x-owner: team-${index % 12}
channels:
${deeds.map((deed) => channel(noun, deed, index)).join("")}operations:
${deeds.map((deed) => `  announce-${deed}:\n    action: send\n    channel:\n      $ref: "#/channels/${deed}"\n`).join("")}${receives.map((from) => receive(from, serviceName(index))).join("")}components:
  schemas:
    Money:
      type: object
      additionalProperties: false
      required: [amount, currency]
      properties:
        amount: { type: integer, minimum: 0, description: "In minor units, e.g. cents." }
        currency: { type: string, enum: [EUR, GBP, USD] }
    Line:
      type: object
      required: [sku, quantity, price]
      properties:
        sku: { type: string, maxLength: 40, pattern: "^[A-Z0-9][A-Z0-9-]*$", description: The article. }
        quantity: { type: integer, minimum: 1 }
        price: { $ref: "#/components/schemas/Money" }
`;
}

function channel(noun, deed, index) {
  const address = `${serviceName(index)}.${noun}-${deed}.v1`;
  return `  ${deed}:
    address: ${address}
    x-delivery: { orderedBy: /${noun}Id, attempts: 6 }
    messages:
      ${deed}:
        name: ${address}
        title: ${noun[0].toUpperCase()}${noun.slice(1)} ${deed}
        summary: The ${noun} was ${deed}.
        payload:
          type: object
          required: [${noun}Id, at, lines, total, by]
          properties:
            ${noun}Id: { type: string, format: uuid, description: "Names the ${noun} for its whole life." }
            at: { type: string, format: date-time }
            lines:
              type: array
              minItems: 1
              items: { $ref: "#/components/schemas/Line" }
            total: { $ref: "#/components/schemas/Money" }
            by: { type: [string, "null"], maxLength: 80, description: "Who did it, where somebody did." }
            reason: { type: string, enum: [customer, stock, weather, other] }
            address:
              type: object
              required: [street, city, country]
              properties:
                street: { type: string, maxLength: 120 }
                city: { type: string, maxLength: 80 }
                country: { type: string, pattern: "^[A-Z]{2}$" }
                postcode: { type: string, maxLength: 12 }
`;
}

function receive(from, by) {
  const noun = nouns[from % nouns.length];
  return `  follow-${serviceName(from)}:
    action: receive
    summary: Follows what ${serviceName(from)} opens.
    channel:
      $ref: "../${serviceName(from)}/v1.yaml#/channels/opened"
    bindings: { amqp: { x-queue: { name: "${by}.follow-${serviceName(from)}", durable: true } } }
    x-reads: [/${noun}Id, /lines/*/sku, /total]
`;
}
