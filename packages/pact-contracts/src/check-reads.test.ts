import { describe, expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { checkReads } from "./check-reads.js";
import { contractOf, providerDocument } from "./testing/provider-document.js";

const total = (schema: Json) => ({ type: "object", required: ["total"], properties: { total: schema } });

async function check(sent: Json, read: Json, reads?: readonly string[]) {
  const provider = providerDocument({ payload: sent });
  const receive = {
    action: "receive",
    channel: { $ref: "#/channels/orderPlaced" },
    bindings: { amqp: { "x-queue": { name: "billing.bill" } } },
  };
  const billing = {
    ...providerDocument({ payload: read }),
    operations: { bill: { ...receive, ...(reads && { "x-reads": reads }) } },
  };
  return checkReads(await contractOf({ "orders/v1.yaml": provider, "billing/v1.yaml": billing }));
}

describe("a consumer that describes a message by itself", () => {
  it("agrees as long as it refuses nothing that is sent", async () => {
    expect(await check(total({ type: "integer" }), total({ type: "number" }))).toEqual([]);
    expect(await check(total({ type: "string" }), total({ type: "number" }), [])).toEqual([]);
    const { properties } = total({ type: "number" });
    const more = { type: "object", properties: { ...properties, gift: { type: "boolean" } } };
    expect(await check(total({ type: "number" }), more)).toEqual([]);
  });

  it("is named with a message that it refuses", async () => {
    expect(await check(total({ type: "number" }), total({ type: "integer" }), ["/total"])).toMatchObject([
      {
        rule: "READS_NOT_SATISFIED",
        severity: "breaking",
        consumer: "billing",
        expected: "bill",
        path: "/total",
        at: { in: "documents", file: "billing/v1.yaml" },
        declared: { file: "orders/v1.yaml" },
      },
    ]);
  });
});
