import { expect, it } from "@jest/globals";
import { folderOf, readContract } from "@tenon/asyncapi-reader";
import { compare } from "./compare.js";

const gathering = `
  orderEvents:
    address: orders.*.v1
    messages:
      placed: { $ref: "#/channels/placed/messages/placed" }`;

const orders = (channel = "") => `asyncapi: 3.0.0
info: { title: Orders, version: 1.0.0 }
channels:
  placed:
    address: orders.placed.v1
    messages:
      placed: { name: orders.placed.v1, payload: { type: object } }${channel}
operations:
  place: { action: send, channel: { $ref: "#/channels/placed" } }
`;

const billing = (channel: string) => `asyncapi: 3.0.0
info: { title: Billing, version: 1.0.0 }
channels:
  placed: { $ref: "../orders/v1.yaml#/channels/${channel}" }
operations:
  charge:
    action: receive
    channel: { $ref: "#/channels/placed" }
    bindings: { amqp: { x-queue: { name: billing.charge } } }
`;

async function found(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  const [one, other] = await Promise.all([before, after].map((files) => readContract(folderOf(files))));
  if (!one || !other) throw new Error("not read");
  return compare(one.contract, other.contract).map(
    ({ severity, rule, breaks }) => `${severity} ${rule}${breaks.map(({ operation }) => ` ${operation}`).join("")}`,
  );
}

it("a channel that gathers what is sent to others breaks, when it goes, only who is bound to it", async () => {
  const removed = (channel: string) =>
    found(
      { "orders/v1.yaml": orders(gathering), "billing/v1.yaml": billing(channel) },
      { "orders/v1.yaml": orders(), "billing/v1.yaml": billing("placed") },
    );
  expect(await removed("placed")).toContain("safe CHANNEL_REMOVED");
  expect(await removed("orderEvents")).toContain("breaking CHANNEL_REMOVED charge");
});
