import { stringify } from "yaml";

/** A document with as many channels, as YAML and as JSON. */
export function manyChannels(count) {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const document = {
    asyncapi: "3.0.0",
    info: { title: "Many", version: "1.0.0" },
    channels: Object.fromEntries(numbers.map((number) => [`event${number}`, channel(number)])),
    operations: Object.fromEntries(
      numbers.map((number) => [
        `sendEvent${number}`,
        { action: "send", channel: { $ref: `#/channels/event${number}` } },
      ]),
    ),
  };
  return { yaml: stringify(document), json: JSON.stringify(document, undefined, 2) };
}

function channel(number) {
  const properties = {
    id: { type: "string", format: "uuid" },
    amount: { type: "integer", minimum: 0 },
    note: { type: "string", maxLength: 100 },
  };
  const payload = { type: "object", required: ["id"], properties };
  return { address: `many.event-${number}.v1`, messages: { [`event${number}`]: { payload } } };
}
