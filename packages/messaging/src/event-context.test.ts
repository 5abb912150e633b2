import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { consume } from "./consume.js";
import type { Envelope } from "./envelope.js";
import { currentContext, runWithContext } from "./event-context.js";
import { InProcessBroker } from "./in-process-broker.js";
import { Publisher } from "./publisher.js";
import { defineSubscription } from "./subscription.js";
import { anOrder, orderCancelled, orderPlaced, ReserveStock } from "./testing/orders.js";
import { parseTraceparent } from "./trace-context.js";

const onCancelled = defineSubscription({ channel: orderCancelled, consumer: "log", queue: "log.cancelled" });

/** Publishes an order; its handler publishes a cancellation in the way that is given. */
async function chain(
  publishNext: (publish: () => Promise<unknown>) => Promise<unknown>,
  context = {},
): Promise<Envelope[]> {
  const broker = new InProcessBroker();
  const cancelled: Envelope[] = [];
  await consume(broker, { subscription: onCancelled, handle: (_, { envelope }) => void cancelled.push(envelope) });
  const publisher = new Publisher(orderCancelled, broker);
  await consume(broker, new ReserveStock(() => publishNext(() => publisher.publish({ orderId: "o-1" }))));
  const correlationId = "from-the-request";
  const first = await runWithContext({ correlationId, ...context }, () =>
    new Publisher(orderPlaced, broker).publish(anOrder),
  );
  await broker.settled();
  return [first, ...cancelled];
}

describe("the context of an event", () => {
  it("links what a handler publishes to what it handles, without being told", async () => {
    const [first, second] = await chain((publish) => publish());

    expect(first?.correlationid).toBe("from-the-request");
    expect(first?.causationid).toBeUndefined();
    expect(second?.correlationid).toBe("from-the-request");
    expect(second?.causationid).toBe(first?.id);
  });

  it("follows the handler through timers and promises", async () => {
    const [first, second] = await chain(async (publish) => {
      await sleep(1);
      await Promise.all([Promise.resolve().then(publish)]);
    });

    expect(second?.causationid).toBe(first?.id);
  });

  it("carries one trace, with a span of its own for each step", async () => {
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    const envelopes = await chain((publish) => publish(), { traceparent, tracestate: "vendor=x" });

    const parents = envelopes.map((envelope) => parseTraceparent(envelope.traceparent));
    expect(new Set(parents.map((parent) => parent?.traceId))).toEqual(new Set(["0af7651916cd43dd8448eb211c80319c"]));
    expect(parents.every((parent) => parent?.flags === 1)).toBe(true);
    expect(new Set([...parents.map((parent) => parent?.spanId), "b7ad6b7169203331"]).size).toBe(3);
    expect(envelopes.map(({ tracestate }) => tracestate)).toEqual(["vendor=x", "vendor=x"]);
  });

  it("begins anew where there is none", async () => {
    const broker = new InProcessBroker();
    await consume(broker, new ReserveStock());
    const publisher = new Publisher(orderPlaced, broker);

    const [one, other] = [await publisher.publish(anOrder), await publisher.publish(anOrder)];

    expect(one.correlationid).toBe(one.id);
    expect(other.correlationid).toBe(other.id);
    expect(parseTraceparent(one.traceparent)?.traceId).not.toBe(parseTraceparent(other.traceparent)?.traceId);
    expect(currentContext()).toBeUndefined();
  });

  it("does not leak from one handler into another", async () => {
    const broker = new InProcessBroker();
    const seen = new Map<string, string | undefined>();
    const consumer = new ReserveStock(async ({ orderId }) => {
      await sleep(Math.random() * 5);
      seen.set(orderId, currentContext()?.correlationId);
    });
    await consume(broker, consumer);
    const publisher = new Publisher(orderPlaced, broker);

    const ids = Array.from({ length: 50 }, (_, n) => `order-${n}`);
    await Promise.all(
      ids.map((id) =>
        runWithContext({ correlationId: `for ${id}` }, () => publisher.publish({ ...anOrder, orderId: id })),
      ),
    );
    await broker.settled();

    expect([...seen].every(([id, correlationId]) => correlationId === `for ${id}`)).toBe(true);
    expect(seen.size).toBe(50);
  });
});
