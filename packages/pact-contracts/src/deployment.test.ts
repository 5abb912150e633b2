import { describe, expect, it } from "@jest/globals";
import type { Json, JsonObject } from "@tenon/contract";
import { deploymentVerdict, type Release } from "./deployment.js";
import { type Interaction, pactWith } from "./testing/pact-with.js";
import { contractOf, providerDocument } from "./testing/provider-document.js";

const order = (properties: JsonObject, ...required: readonly string[]): Json => ({
  type: "object",
  required,
  properties: { id: { type: "string" }, ...properties },
});
const total = { total: { type: "number" } };

/** All documents of a day: orders in some version, and billing, which reads some of what it sends. */
interface Day {
  readonly orders: string;
  readonly payload: Json;
  readonly billing: string;
  readonly reads: readonly string[];
  readonly pact?: Interaction;
}

async function released(
  service: "orders" | "billing",
  { orders, payload, billing, reads, pact }: Day,
): Promise<Release> {
  const receive = {
    action: "receive",
    channel: { $ref: "#/channels/orderPlaced" },
    bindings: { amqp: { "x-queue": { name: "billing.bill" } } },
    "x-reads": reads,
  };
  const contract = await contractOf({
    "orders/v1.yaml": { ...providerDocument({ payload }), info: { title: "Orders", version: orders } },
    "billing/v1.yaml": {
      asyncapi: "3.0.0",
      info: { title: "Billing", version: billing },
      channels: { orderPlaced: { $ref: "../orders/v1.yaml#/channels/orderPlaced" } },
      operations: { bill: receive },
    },
  });
  const version = service === "orders" ? orders : billing;
  return { service, version, contract, pacts: pact ? [pactWith(pact)] : [] };
}

const monday: Day = {
  orders: "1.0.0",
  payload: order(total, "id", "total"),
  billing: "1.0.0",
  reads: ["/id", "/total"],
};
const there = async () => [await released("orders", monday), await released("billing", monday)];

async function verdict(service: "orders" | "billing", today: Day) {
  const { conflicts, order: found } = deploymentVerdict(await released(service, today), await there());
  return {
    order: found,
    conflicts: conflicts.map(({ breaks, finding, deployed }) => [breaks, deployed.service, finding.rule]),
  };
}

describe("where others are deployed", () => {
  it("what changes nothing for them can go at once", async () => {
    const today = { ...monday, orders: "1.1.0", payload: order({ ...total, note: { type: "string" } }, "id", "total") };
    expect(await verdict("orders", today)).toEqual({ conflicts: [], order: { kind: "any" } });
  });

  it("what breaks one of them cannot, when there is no newer version of it", async () => {
    const today = { ...monday, orders: "1.1.0", payload: order(total, "id") };
    expect(await verdict("orders", today)).toEqual({
      conflicts: [["deployed", "billing", "FIELD_BECAME_OPTIONAL"]],
      order: { kind: "none", why: "billing 1.0.0 is the newest version that there is" },
    });
  });

  it("what breaks one of them goes after a newer version that it does not break", async () => {
    const today = { ...monday, orders: "1.1.0", payload: order(total, "id"), billing: "1.1.0", reads: ["/id"] };
    expect(await verdict("orders", today)).toEqual({
      conflicts: [["deployed", "billing", "FIELD_BECAME_OPTIONAL"]],
      order: { kind: "order", services: ["billing", "orders"], drain: [] },
    });
    expect(await verdict("billing", today)).toEqual({ conflicts: [], order: { kind: "any" } });
  });

  it("what wants more than is sent there goes after its sender, whose older messages have to be gone", async () => {
    const payload = order({ ...total, currency: { type: "string" } }, "id", "total", "currency");
    const today = { orders: "1.1.0", payload, billing: "1.1.0", reads: ["/id", "/currency"] };
    expect(await verdict("billing", today)).toEqual({
      conflicts: [["candidate", "orders", "FIELD_ADDED"]],
      order: { kind: "order", services: ["orders", "billing"], drain: ["orders"] },
    });
  });

  it("the pact that was there when the consumer was built counts, and a newer one tells whether to deploy that first", async () => {
    const pact: Interaction = { example: { total: 12 }, body: { "$.total": "integer" } };
    const before = { ...monday, payload: order({ total: { type: "integer" } }, "id", "total"), reads: ["/id"], pact };
    const today = { ...before, orders: "1.1.0", payload: order(total, "id", "total"), billing: "1.1.0" };
    const deployed = [await released("billing", before)];
    const still = deploymentVerdict(await released("orders", today), deployed);
    expect(still.conflicts).toMatchObject([
      { kind: "pact", breaks: "deployed", finding: { rule: "PACT_NOT_SATISFIED", path: "/total" } },
    ]);
    expect(still.order).toEqual({ kind: "none", why: "the newest pact of billing does not accept it either" });
    const mended = { ...today, pact: { ...pact, body: { "$.total": "number" } } };
    const then = deploymentVerdict(await released("orders", mended), deployed);
    expect(then.order).toEqual({ kind: "order", services: ["billing", "orders"], drain: [] });
  });
});
