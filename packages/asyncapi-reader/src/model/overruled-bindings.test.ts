import { describe, expect, it } from "@jest/globals";
import { folderOf } from "../files/folder-of.js";
import { readContract } from "../read-contract.js";
import { overruledBindings } from "./overruled-bindings.js";

async function overruled(bindings: { channel?: string; send?: string; receive?: string }) {
  const { channel = "{ is: routingKey, exchange: { name: x, type: topic } }", send = "{}", receive = "{}" } = bindings;
  const { contract, problems } = await readContract(
    folderOf({
      "shop.yaml": `asyncapi: 3.0.0
info: { title: Shop, version: 1.0.0 }
channels:
  placed:
    address: placed
    bindings: { amqp: ${channel} }
    messages: { placed: { payload: { type: object } } }
operations:
  place: { action: send, channel: { $ref: "#/channels/placed" }, bindings: { amqp: ${send} } }
  hear: { action: receive, channel: { $ref: "#/channels/placed" }, bindings: { amqp: ${receive} } }
`,
    }),
  );
  expect(problems).toEqual([]);
  return overruledBindings(contract).map(({ code, at, message }) => `${code} ${at.position?.line} ${message}`);
}

describe("amqp bindings that are not followed", () => {
  it.each([
    [{ send: "{ expiration: 1000 }" }, 9, "`expiration` 1000"],
    [{ send: "{ priority: 3 }" }, 9, "`priority` 3"],
    [{ send: "{ cc: [audit] }" }, 9, "`cc`"],
    [{ send: "{ deliveryMode: 1 }" }, 9, "`deliveryMode` 1"],
    [{ send: "{ mandatory: false }" }, 9, "`mandatory` false"],
    [{ receive: "{ ack: false }" }, 10, "`ack` false"],
    [{ channel: "{ is: queue, queue: { name: q, exclusive: true } }" }, 6, "`queue.exclusive` true"],
    [{ channel: "{ is: routingKey, exchange: { name: x, type: topic, vhost: shop } }" }, 6, '`exchange.vhost` "shop"'],
  ])("%j", async (bindings, line, what) => {
    expect(await overruled(bindings)).toEqual([
      `BINDING_OVERRULED ${line} ${what} of the amqp binding is not followed.`,
    ]);
  });

  it("are none where they say what is done anyway", async () => {
    const channel = "{ is: queue, queue: { name: q, durable: true, exclusive: false, vhost: / } }";
    expect(
      await overruled({ channel, send: "{ deliveryMode: 2, mandatory: true }", receive: "{ ack: true }" }),
    ).toEqual([]);
  });
});
