const fields = ["orderId", "customerId", "total", "currency", "placedAt", "note", "channel", "priority"];

/** A document of some 120 KB with 48 messages. `changed` names the one that says something else, by its number, and `edit` what. */
export function largeDocument(changed, edit) {
  const numbers = Array.from({ length: 48 }, (_, index) => index);
  return [
    "asyncapi: 3.0.0",
    "info: { title: Large, version: 1.0.0 }",
    "defaultContentType: application/json",
    "channels:",
    ...numbers.flatMap(channel),
    "operations:",
    ...numbers.flatMap(operation),
    "components:",
    "  messages:",
    ...numbers.flatMap((number) => message(number, number === changed ? edit : 0)),
    "",
  ].join("\n");
}

export const messageCount = 48;

function channel(number) {
  return [
    `  event${number}:`,
    `    address: large.event-${number}.v1`,
    "    messages:",
    `      event${number}:`,
    `        $ref: "#/components/messages/Event${number}"`,
  ];
}

function operation(number) {
  return [`  sendEvent${number}:`, "    action: send", `    channel: { $ref: "#/channels/event${number}" }`];
}

function message(number, edit) {
  return [
    `    Event${number}:`,
    `      name: large.event-${number}.v1`,
    `      summary: Something of kind ${number} has happened.`,
    "      payload:",
    "        type: object",
    "        additionalProperties: false",
    `        required: [${fields.join(", ")}, lines]`,
    "        properties:",
    ...fields.flatMap((field, index) => [
      `          ${field}:`,
      `            description: The ${field} of event ${number}, as it was when the event happened.`,
      "            type: string",
      `            maxLength: ${index === 5 ? 100 + edit : 100}`,
    ]),
    "          lines:",
    "            description: What was ordered, line by line; there is always one at least.",
    "            type: array",
    "            minItems: 1",
    "            items:",
    "              type: object",
    "              required: [sku, quantity]",
    "              properties:",
    ...["sku", "quantity", "price", "discount", "taxRate"].flatMap((field) => [
      `                ${field}:`,
      `                  description: The ${field} of the line.`,
      `                  type: ${field === "sku" ? "string" : "integer"}`,
    ]),
  ];
}
