import { describe, expect, it } from "@jest/globals";
import { folderOf, readContract } from "@tenon/asyncapi-reader";
import { compare } from "./compare.js";

const orders = (major: number, payload: string) => `asyncapi: 3.0.0
info: { title: Orders, version: ${major}.0.0 }
channels:
  placed:
    address: orders.placed.v${major}
    messages:
      placed: { name: orders.placed.v${major}, payload: ${payload} }
operations:
  place: { action: send, channel: { $ref: "#/channels/placed" } }
`;

const billing = (major: number, more = "") => `asyncapi: 3.0.0
info: { title: Billing, version: 1.0.0 }
channels:
  placed: { $ref: "../orders/v${major}.yaml#/channels/placed" }
operations:
  charge:
    action: receive
    channel: { $ref: "#/channels/placed" }
    bindings: { amqp: { x-queue: { name: billing.charge } } }
${more}`;

const upcasting = '    x-upcasts: [{ $ref: "../orders/v1.yaml#/channels/placed/messages/placed" }]\n';
const total = "{ type: object, required: [total], properties: { total: { type: integer } } }";
const money = "{ type: object, required: [total], properties: { total: { type: object } } }";

async function contractOf({ consumer, v1 = total }: { consumer: string; v1?: string }) {
  const files = { "orders/v1.yaml": orders(1, v1), "orders/v2.yaml": orders(2, money), "billing/v1.yaml": consumer };
  const { contract, problems } = await readContract(folderOf(files));
  expect(problems).toEqual([]);
  return contract;
}

async function found(before: Parameters<typeof contractOf>[0], after: Parameters<typeof contractOf>[0]) {
  return compare(await contractOf(before), await contractOf(after)).map(({ severity, rule, breaks }) => {
    const whom = breaks.map(({ operation }) => ` ${operation}`).join("");
    return `${severity} ${rule}${whom}`;
  });
}

describe("x-upcasts", () => {
  it("breaks nobody by moving to the next major: what is sent of the last is taken as well", async () => {
    expect(await found({ consumer: billing(1) }, { consumer: billing(2) })).toContain(
      "breaking OPERATION_CHANNEL_CHANGED place",
    );
    const moved = await found({ consumer: billing(1) }, { consumer: billing(2, upcasting) });
    expect(moved.filter((finding) => finding.startsWith("breaking"))).toEqual([]);
  });

  it("reads the whole of the older message: a change of that breaks it", async () => {
    const without = { v1: "{ type: object }" };
    const upcasts = await found({ consumer: billing(2, upcasting) }, { consumer: billing(2, upcasting), ...without });
    expect(upcasts).toContain("breaking FIELD_REMOVED charge");
    expect(await found({ consumer: billing(2) }, { consumer: billing(2), ...without })).toContain("safe FIELD_REMOVED");
  });
});
