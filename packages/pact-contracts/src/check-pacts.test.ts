import { describe, expect, it } from "@jest/globals";
import type { Json, JsonObject } from "@tenon/contract";
import { checkPacts } from "./check-pacts.js";
import { readPact } from "./pact.js";
import { type Interaction, pactFile, pactWith } from "./testing/pact-with.js";
import { contractOf, type Provided, providerDocument, sourceOf } from "./testing/provider-document.js";

const order = {
  type: "object",
  required: ["orderId", "total", "status"],
  properties: {
    orderId: { type: "string", format: "uuid" },
    total: { type: "number" },
    status: { enum: ["NEW", "PAID"] },
    note: { type: ["string", "null"] },
  },
} satisfies JsonObject;
const orderId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01";

async function check(provided: Provided, ...interactions: readonly Interaction[]) {
  const contract = await contractOf({ "orders/v1.yaml": providerDocument(provided) });
  return checkPacts(contract, [pactWith(...interactions)]);
}

describe("pacts against what the provider's document says", () => {
  it("agree where the consumer reads less than is sent", async () => {
    const found = await check(
      { payload: order },
      { example: { orderId, total: 12.5 }, body: { "$.orderId": "type", "$.total": "number" } },
    );
    expect(found).toEqual([]);
  });

  it("name the message that the consumer does not accept, whole, with both places", async () => {
    const example = { orderId, total: 12.5, status: "NEW", note: "ring twice" };
    const found = await check(
      { payload: order, examples: [example] },
      { example: { note: "ring twice" }, body: { "$.note": "type" } },
    );
    expect(found).toMatchObject([
      {
        rule: "PACT_NOT_SATISFIED",
        severity: "breaking",
        consumer: "billing",
        provider: "orders",
        path: "/note",
        at: { in: "pacts", file: "billing-orders.json", position: { line: 22 } },
        declared: { in: "documents", file: "orders/v1.yaml" },
        witness: { message: { orderId, total: 12.5, status: "NEW", note: null }, refusal: "/note must be string" },
      },
    ]);
    expect(found[0]?.message).toBe(
      'orders may send orders.order-placed.v1 that billing does not accept in "an order": /note must be string',
    );
  });

  it("take several interactions about one message for alternatives", async () => {
    const status = (value: string): Interaction => ({ description: value, example: { status: value } });
    expect(await check({ payload: order }, status("NEW"), status("PAID"))).toEqual([]);
    const grown = { ...order, properties: { ...order.properties, status: { enum: ["NEW", "PAID", "CANCELLED"] } } };
    const found = await check({ payload: grown }, status("NEW"), status("PAID"));
    expect(found).toMatchObject([{ rule: "PACT_NOT_SATISFIED", path: "/status" }]);
    expect(found[0]?.witness?.message).toMatchObject({ status: "CANCELLED" });
  });

  it("refuse an example that is never sent, and ask nothing more of it", async () => {
    const found = await check({ payload: order }, { example: { orderId: 17 }, body: { "$.orderId": "type" } });
    expect(found).toMatchObject([
      {
        rule: "PACT_EXAMPLE_REFUSED",
        path: "/orderId",
        message: '"an order" of billing is something that orders never sends: /orderId must be string',
      },
    ]);
  });

  it("let an example be a part of a message, and no part of two that exclude each other", async () => {
    const payload = {
      oneOf: [
        { type: "object", required: ["card"], properties: { card: { type: "string" }, iban: false } },
        { type: "object", required: ["iban"], properties: { iban: { type: "string" }, card: false } },
      ],
    };
    const found = await check({ payload }, { example: { card: "4711", iban: "DE02" } });
    expect(found.map(({ rule }) => rule)).toEqual(["PACT_EXAMPLE_REFUSED"]);
  });

  it("hold metadata against the channel and the headers", async () => {
    const headers = { type: "object", properties: { tenant: { type: "string" } } };
    const metadata = { routingKey: "orders.order-placed.v1", exchange: "shop.events", tenant: "t1", trace: "x" };
    const found = await check(
      { payload: order, headers },
      { example: {}, metadata, metadataRules: { tenant: "type", trace: "type" } },
    );
    expect(found).toMatchObject([
      { rule: "PACT_METADATA_NOT_SATISFIED", severity: "undecided", path: "/trace" },
      { rule: "PACT_METADATA_NOT_SATISFIED", severity: "breaking", path: "/tenant" },
    ]);
    const moved = await check({ payload: order }, { example: {}, metadata: { routingKey: "orders.placed" } });
    expect(moved).toMatchObject([{ path: "/routingKey", severity: "breaking" }]);
  });

  it("find the message by its operation, and say when there is none", async () => {
    expect(await check({ payload: order }, { example: {}, type: null })).toEqual([]);
    expect(await check({ payload: order }, { example: {}, type: "orders.gone.v1" })).toMatchObject([
      { rule: "PACT_MESSAGE_UNKNOWN", message: "billing expects orders.gone.v1, which orders does not send" },
    ]);
    const contract = await contractOf({ "users/v1.yaml": providerDocument({ payload: order }) });
    expect(checkPacts(contract, [pactWith({ example: {} })])).toMatchObject([
      { rule: "PACT_PROVIDER_UNKNOWN", severity: "undecided" },
    ]);
  });

  it("call nothing safe that is not decided", async () => {
    const body = { "$.orderId": { match: "nullable" } };
    expect(await check({ payload: order }, { example: { orderId }, body })).toMatchObject([
      { rule: "PACT_NOT_SATISFIED", severity: "undecided", why: "the matcher nullable is not known here" },
    ]);
  });

  it("leave open what only a run can tell: a pattern that looks around", async () => {
    const payload = {
      type: "object",
      required: ["sku"],
      properties: { sku: { pattern: "^(?!TMP)[A-Z0-9]+(-[A-Z0-9]+)*$" } },
    };
    const body = { "$.sku": { match: "regex", regex: "^[A-Z-]+$" } };
    expect(await check({ payload }, { example: { sku: "SAW" }, body })).toMatchObject([
      { rule: "PACT_EXAMPLE_REFUSED", severity: "undecided" },
      { rule: "PACT_NOT_SATISFIED", severity: "undecided" },
    ]);
  });

  it("hold requests and replies: what is asked is understood, what is answered is accepted", async () => {
    const message = (name: string, payload: Json) => ({ messages: { [name]: { name, payload } } });
    const contract = await contractOf({
      "orders/v1.yaml": providerDocument({
        payload: order,
        channels: {
          quote: { address: "orders.quote.v1", ...message("orders.quote.v1", { required: ["sku"] }) },
          quoted: {
            address: null,
            bindings: { amqp: { is: "routingKey", exchange: { name: "shop.events" } } },
            ...message("orders.quoted.v1", { type: "object", properties: { price: { type: "number" } } }),
          },
        },
        operations: {
          quote: {
            action: "receive",
            channel: { $ref: "#/channels/quote" },
            reply: { channel: { $ref: "#/channels/quoted" } },
          },
        },
      }),
    });
    const file = pactFile([]);
    const source = sourceOf("billing-orders.json", {
      ...file,
      interactions: [
        {
          type: "Synchronous/Messages",
          description: "a quote",
          request: { contents: { content: {} }, metadata: { type: "orders.quote.v1" } },
          response: [
            { contents: { content: { price: 12 } }, metadata: { type: "orders.quoted.v1", exchange: "shop.events" } },
          ],
        },
      ],
    });
    const read = readPact(source);
    expect("pact" in read && checkPacts(contract, [read.pact])).toMatchObject([
      { rule: "PACT_EXAMPLE_REFUSED", message: expect.stringContaining("orders does not understand") },
      { rule: "PACT_NOT_SATISFIED", path: "/price" },
    ]);
  });
});

describe("a pact file", () => {
  it("of version 3 is read too", () => {
    const { consumer, provider } = pactFile([]);
    const messages = [{ description: "old", contents: { a: 1 }, metaData: { type: "t" }, matchingRules: {} }];
    const read = readPact(sourceOf("old.json", { consumer: consumer ?? null, provider: provider ?? null, messages }));
    expect(read).toMatchObject({
      pact: { expected: [{ type: "t", body: { example: { a: 1 }, pointer: "/messages/0/contents" } }] },
    });
  });

  it("that is none, or has a path that nobody can follow, is refused with its place", () => {
    expect(readPact(sourceOf("x.json", { consumer: {} }))).toMatchObject({ problems: [{ code: "PACT_INVALID" }] });
    const broken = sourceOf("x.json", pactFile([{ example: {}, body: { "a..b": "type" } }]));
    expect(readPact(broken)).toMatchObject({
      problems: [
        { code: "PACT_INVALID", at: { pointer: "/interactions/0" }, message: '"a..b" is no path expression.' },
      ],
    });
  });
});
