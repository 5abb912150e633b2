import { describe, expect, it } from "@jest/globals";
import { deliveryDefaults } from "./define-channel.js";
import { EventTooLargeError, InvalidEventError, UnroutableError } from "./errors.js";
import { InProcessBroker } from "./in-process-broker.js";
import type { IncomingMessage } from "./message.js";
import { Publisher } from "./publisher.js";
import { anOrder, type OrderEvents, orderCancelled, orderLog, orderPlaced, shopEvents } from "./testing/orders.js";

/** A broker on which somebody listens to everything, and what they hear. */
async function listening(): Promise<{ broker: InProcessBroker; heard: IncomingMessage[] }> {
  const broker = new InProcessBroker();
  const heard: IncomingMessage[] = [];
  await broker.subscribe(
    { name: "everything", exchange: shopEvents, pattern: "#", delivery: deliveryDefaults, prefetch: 1 },
    async (message) => {
      heard.push(message);
      return { kind: "done" };
    },
  );
  return { broker, heard };
}

function bodyOf(message: IncomingMessage | undefined): unknown {
  return JSON.parse(Buffer.from(message?.body ?? []).toString());
}

describe("Publisher", () => {
  it("publishes the payload as JSON in an envelope that says what it is", async () => {
    const { broker, heard } = await listening();

    const envelope = await new Publisher(orderPlaced, broker).publish(anOrder);
    await broker.settled();

    expect(envelope).toMatchObject({
      source: "orders",
      type: "orders.order-placed.v1",
      specversion: "1.0",
      datacontenttype: "application/json",
      dataversion: "1.2.0",
      dataschema: "urn:tenon:sha256-placed",
      partitionkey: "o-1",
    });
    expect(envelope.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Date(envelope.time).toISOString()).toBe(envelope.time);
    expect(envelope.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(heard[0]).toMatchObject({ address: "orders.order-placed.v1", envelope });
    expect(bodyOf(heard[0])).toEqual(anOrder);
  });

  it("takes the id and the time that it is given", async () => {
    const { broker } = await listening();
    const time = new Date("2026-11-02T09:41:00Z");

    const envelope = await new Publisher(orderPlaced, broker).publish(anOrder, { id: "e-1", time });

    expect(envelope).toMatchObject({ id: "e-1", time: "2026-11-02T09:41:00.000Z" });
  });

  it("refuses an invalid event with its address and its pointers, and sends nothing", async () => {
    const { broker, heard } = await listening();
    const invalid = { ...anOrder, orderId: 7, total: "much" } as unknown as typeof anOrder;

    const published = new Publisher(orderPlaced, broker).publish(invalid);

    await expect(published).rejects.toThrow(InvalidEventError);
    await expect(published).rejects.toMatchObject({
      code: "EVENT_INVALID",
      address: "orders.order-placed.v1",
      message: "EVENT_INVALID orders.order-placed.v1: /orderId must be string, /total must be number",
      issues: [{ path: ["orderId"] }, { path: ["total"] }],
    });
    await broker.settled();
    expect(heard).toEqual([]);
  });

  it("refuses what JSON cannot say", async () => {
    const { broker } = await listening();
    const publisher = new Publisher(orderCancelled, broker);
    const circle: { orderId: string; itself?: unknown } = { orderId: "o-1" };
    circle.itself = circle;

    await expect(publisher.publish(circle)).rejects.toThrow(
      /^EVENT_INVALID orders.order-cancelled.v1: cannot be written as JSON/,
    );
    const withBigInt = { orderId: "o-1", count: 1n };
    await expect(publisher.publish(withBigInt)).rejects.toThrow(InvalidEventError);
  });

  it("refuses what is larger than the channel allows, with both sizes", async () => {
    const { broker, heard } = await listening();
    const large = { ...anOrder, orderId: "ö".repeat(2_000) };

    const published = new Publisher(orderPlaced, broker).publish(large);

    await expect(published).rejects.toThrow(EventTooLargeError);
    await expect(published).rejects.toThrow(
      /^EVENT_TOO_LARGE orders.order-placed.v1: has 40\d\d bytes, 2000 are allowed$/,
    );
    await broker.settled();
    expect(heard).toEqual([]);
  });

  it("publishes by type where the channel has several messages", async () => {
    const { broker, heard } = await listening();
    const publisher = new Publisher(orderLog, broker);

    await publisher.publish({ type: "orders.order-cancelled.v1", data: { orderId: "o-1" } });
    await broker.settled();

    expect(heard[0]?.envelope.type).toBe("orders.order-cancelled.v1");
    expect(bodyOf(heard[0])).toEqual({ orderId: "o-1" });
  });

  it("refuses a type that the channel does not have", async () => {
    const { broker } = await listening();
    const foreign = { type: "orders.order-shipped.v1", data: {} } as unknown as OrderEvents;

    const published = new Publisher(orderLog, broker).publish(foreign);

    await expect(published).rejects.toThrow(
      "EVENT_INVALID orders.log.v1: /type must be one of orders.order-placed.v1, orders.order-cancelled.v1",
    );
  });

  it("rejects as the broker does", async () => {
    const published = new Publisher(orderPlaced, new InProcessBroker()).publish(anOrder);
    await expect(published).rejects.toThrow(UnroutableError);
  });
});
