import type { Json, JsonObject } from "@tenon/contract";
import { type Interaction, pactFile, rulesOf } from "../pact-with.js";
import { type Provided, providerDocument } from "../provider-document.js";

/** A hazard that is not in the payload of an event: beside it, or in what is asked and answered. */
export interface Beside {
  readonly says: string;
  /** The provider's document with which all is well, and with which it is not. */
  readonly narrow: JsonObject;
  readonly wide: JsonObject;
  /** The consumer's pact, as its file says it. */
  readonly pact: JsonObject;
  /** What of the pact is asked whether it accepts the witness; absent where it is the provider that refuses the example. */
  readonly asked?: { readonly in: "metadata" | "body"; readonly example: JsonObject; readonly rules: JsonObject };
}

const payload = { type: "object", required: ["id"], properties: { id: { type: "string" } } };

function inMetadata(
  says: string,
  narrow: Partial<Provided>,
  wide: Partial<Provided>,
  expected: Required<Pick<Interaction, "metadata" | "metadataRules">>,
): Beside {
  const interaction = { example: { id: "1" }, body: { "$.id": "type" }, type: null, ...expected };
  return {
    says,
    narrow: providerDocument({ payload, ...narrow }),
    wide: providerDocument({ payload, ...wide }),
    pact: pactFile([interaction]),
    asked: { in: "metadata", example: expected.metadata, rules: rulesOf(expected.metadataRules) },
  };
}

const headers = (tenant: Json, required: readonly string[] = ["tenant"]) => ({
  headers: { type: "object", required, properties: { tenant } },
});
const tenant = (rule: string | JsonObject) => ({ metadata: { tenant: "acme" }, metadataRules: { tenant: rule } });

/** A provider that answers quotes. */
function quoting(request: Json, reply: Json): JsonObject {
  const message = (name: string, schema: Json) => ({ messages: { [name]: { name, payload: schema } } });
  return providerDocument({
    payload,
    channels: {
      quote: { address: "orders.quote.v1", ...message("orders.quote.v1", request) },
      quoted: { address: null, ...message("orders.quoted.v1", reply) },
    },
    operations: {
      quote: {
        action: "receive",
        channel: { $ref: "#/channels/quote" },
        reply: { channel: { $ref: "#/channels/quoted" } },
      },
    },
  });
}

function asking(says: string, narrow: JsonObject, wide: JsonObject, isReply: boolean): Beside {
  const reply = { price: 12, unit: "piece" };
  const rules = rulesOf({ "$.price": "number", "$.unit": { match: "regex", regex: "piece|box" } });
  const { consumer = null, provider = null, metadata = null } = pactFile([]);
  const interaction = {
    type: "Synchronous/Messages",
    description: "a quote",
    request: { contents: { content: { sku: "A" } }, metadata: { type: "orders.quote.v1" } },
    response: [
      { contents: { content: reply }, metadata: { type: "orders.quoted.v1" }, matchingRules: { body: rules } },
    ],
  };
  return {
    says,
    narrow,
    wide,
    pact: { consumer, provider, metadata, interactions: [interaction] },
    ...(isReply && { asked: { in: "body", example: reply, rules } }),
  };
}

const request = (...required: readonly string[]): JsonObject => ({
  type: "object",
  required,
  properties: { sku: { type: "string" }, quantity: { type: "integer" } },
});
const quoted = (properties: JsonObject, ...required: readonly string[]): JsonObject => ({
  type: "object",
  required,
  properties,
});
const price = { type: "number" };
const unit = { enum: ["piece", "box"] };
const wellQuoted = quoted({ price, unit }, "price", "unit");

export const beside: readonly Beside[] = [
  inMetadata("a header may be absent", headers({ type: "string" }), headers({ type: "string" }, []), tenant("type")),
  inMetadata(
    "a header may be null",
    headers({ type: "string" }),
    headers({ type: ["string", "null"] }),
    tenant("type"),
  ),
  inMetadata(
    "a header has one value more",
    headers({ enum: ["acme", "emca"] }),
    headers({ enum: ["acme", "emca", "else"] }),
    tenant({ match: "regex", regex: "acme|emca" }),
  ),
  inMetadata(
    "a header may be a number",
    headers({ type: "string" }),
    headers({ type: ["string", "integer"] }),
    tenant("type"),
  ),
  inMetadata(
    "the content type is another",
    {},
    { contentType: "application/cloudevents+json" },
    { metadata: { contentType: "application/json" }, metadataRules: {} },
  ),
  inMetadata(
    "the routing key is another",
    {},
    { address: "orders.placed.v1" },
    { metadata: { routingKey: "orders.order-placed.v1" }, metadataRules: {} },
  ),
  inMetadata(
    "the exchange is another",
    {},
    { exchange: "orders.events" },
    { metadata: { exchange: "shop.events" }, metadataRules: {} },
  ),
  asking(
    "a request wants one field more",
    quoting(request("sku"), wellQuoted),
    quoting(request("sku", "quantity"), wellQuoted),
    false,
  ),
  asking(
    "a field of a reply may be absent",
    quoting(request("sku"), wellQuoted),
    quoting(request("sku"), quoted({ price, unit }, "unit")),
    true,
  ),
  asking(
    "a value in a reply may be null",
    quoting(request("sku"), wellQuoted),
    quoting(request("sku"), quoted({ price: { type: ["number", "null"] }, unit }, "price", "unit")),
    true,
  ),
  asking(
    "an enum in a reply has one value more",
    quoting(request("sku"), wellQuoted),
    quoting(request("sku"), quoted({ price, unit: { enum: ["piece", "box", "pallet"] } }, "price", "unit")),
    true,
  ),
];
