import { describe, expect, it } from "@jest/globals";
import { consume } from "./consume.js";
import { Consumer } from "./consumer.js";
import { defineChannel } from "./define-channel.js";
import type { Envelope } from "./envelope.js";
import { InProcessBroker } from "./in-process-broker.js";
import type { OutgoingMessage } from "./message.js";
import type { MessageContext } from "./message-context.js";
import { Publisher } from "./publisher.js";
import { defineSubscription } from "./subscription.js";
import {
  anOrder,
  type OrderEvents,
  orderCancelled,
  orderLog,
  orderPlaced,
  ReserveStock,
  reserveStock,
  shopEvents,
} from "./testing/orders.js";
import { validateWith } from "./testing/validate-with.js";

const envelope: Envelope = {
  id: "e-1",
  source: "orders",
  type: "orders.order-placed.v1",
  specversion: "1.0",
  time: "2026-11-02T09:41:00.000Z",
  datacontenttype: "application/json",
  correlationid: "c-1",
};

/** A message as somebody may put it on the queue who does not use Tenon. */
function raw(body: string | Uint8Array, parts: Partial<Envelope> = {}): OutgoingMessage {
  const address = "orders.order-placed.v1";
  return {
    exchange: shopEvents,
    address,
    envelope: { ...envelope, ...parts },
    body: Buffer.from(body),
    deadlineMs: 1_000,
  };
}

const valid = JSON.stringify(anOrder);

describe("consume", () => {
  it("hands over what is read and nothing else", async () => {
    const broker = new InProcessBroker();
    const consumer = new ReserveStock();
    await consume(broker, consumer);

    await new Publisher(orderPlaced, broker).publish(anOrder);
    await broker.settled();

    expect(consumer.handled).toEqual([{ orderId: "o-1", lines: [{ sku: "CHISEL" }] }]);
  });

  it("hands over the whole payload where nothing is said about reading", async () => {
    const broker = new InProcessBroker();
    const events: unknown[] = [];
    const subscription = defineSubscription({ channel: orderPlaced, consumer: "log", queue: "log.all" });
    await consume(broker, { subscription, handle: (event) => void events.push(event) });

    await new Publisher(orderPlaced, broker).publish(anOrder);
    await broker.settled();

    expect(events).toEqual([anOrder]);
  });

  it("tells the handler about the delivery", async () => {
    const broker = new InProcessBroker();
    const contexts: MessageContext[] = [];
    await consume(broker, { subscription: reserveStock, handle: (_, context) => void contexts.push(context) });

    const published = await new Publisher(orderPlaced, broker).publish(anOrder);
    await broker.settled();

    expect(contexts).toHaveLength(1);
    expect(contexts[0]).toMatchObject({ envelope: published, attempt: 1 });
    expect(contexts[0]?.signal.aborted).toBe(false);
  });

  it("tells a handler that is at work that its subscription stops", async () => {
    const broker = new InProcessBroker();
    const entered = Promise.withResolvers<void>();
    const running = await consume(broker, {
      subscription: reserveStock,
      handle: (_, { signal }) =>
        new Promise<void>((resolve) => {
          signal.addEventListener("abort", () => resolve());
          entered.resolve();
        }),
    });

    await new Publisher(orderPlaced, broker).publish(anOrder);
    await entered.promise;
    await running.stop();
  });

  it("tries again what throws, and gives it up when its attempts are used", async () => {
    const broker = new InProcessBroker();
    const consumer = new ReserveStock(() => {
      throw Object.assign(new Error("no stock table"), { code: "STORE_AWAY" });
    });
    await consume(broker, consumer);

    await new Publisher(orderPlaced, broker).publish(anOrder);
    await broker.settled();

    expect(consumer.handled).toHaveLength(3);
    const [letter, ...others] = await broker.deadLetters("inventory.reserve-stock", 10);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      reason: "attempts-exhausted",
      error: { code: "STORE_AWAY", message: "no stock table", stack: expect.stringContaining("consume.test") },
      message: { attempt: 3, firstDeliveredAt: expect.any(Date) },
    });
  });

  it("takes whatever is thrown, even what is no error", async () => {
    const broker = new InProcessBroker();
    await consume(broker, new ReserveStock(() => Promise.reject("just a text")));

    await new Publisher(orderPlaced, broker).publish(anOrder);
    await broker.settled();

    const [letter] = await broker.deadLetters("inventory.reserve-stock", 10);
    expect(letter?.error).toEqual({ code: "HANDLER_FAILED", message: "just a text" });
  });

  it("gives up a message that was delivered twenty times without an outcome, and does not try it again", async () => {
    const broker = new InProcessBroker();
    const consumer = new ReserveStock();
    const crashing = Object.assign(Object.create(broker) as InProcessBroker, {
      subscribe: (...[queue, deliver]: Parameters<InProcessBroker["subscribe"]>) =>
        broker.subscribe(queue, (message) => deliver({ ...message, unsettled: 20 })),
    });
    await consume(crashing, consumer);

    await new Publisher(orderPlaced, broker).publish(anOrder);
    await broker.settled();

    expect(consumer.handled).toEqual([]);
    const [letter] = await broker.deadLetters("inventory.reserve-stock", 10);
    expect(letter).toMatchObject({ reason: "attempts-exhausted", error: { code: "MESSAGE_UNSETTLED" } });
  });

  const refused: readonly { what: string; message: OutgoingMessage; reason: string; error: string | RegExp }[] = [
    {
      what: "an invalid payload",
      message: raw('{"orderId":7,"lines":[]}'),
      reason: "invalid",
      error: "EVENT_INVALID orders.order-placed.v1: /orderId must be string",
    },
    {
      what: "an invalid payload that does not even say its type",
      message: raw("{}", { type: "" }),
      reason: "invalid",
      error: /^EVENT_INVALID orders.order-placed.v1: must have required property/,
    },
    {
      what: "a valid payload that is no CloudEvent",
      message: raw(valid, { id: "", type: "" }),
      reason: "malformed",
      error: "MESSAGE_MALFORMED orders.order-placed.v1: is not a CloudEvent: has no id, type",
    },
    {
      what: "an id with a line break in it",
      message: raw(valid, { id: "e-1\r\nlevel=fatal" }),
      reason: "malformed",
      error: "MESSAGE_MALFORMED orders.order-placed.v1: is not a CloudEvent: has no id",
    },
    { what: "no JSON", message: raw("{"), reason: "malformed", error: /is not JSON/ },
    { what: "nothing", message: raw(""), reason: "malformed", error: /is not JSON/ },
    { what: "no UTF-8", message: raw(Buffer.from([0x22, 0xff, 0x22])), reason: "malformed", error: /is not JSON/ },
    {
      what: "a depth bomb",
      message: raw("[".repeat(1_500)),
      reason: "malformed",
      error: /nests deeper than 100 levels/,
    },
    {
      what: "a key that reaches a prototype",
      message: raw('{"orderId":"o","lines":[],"__proto__":{"isAdmin":true}}'),
      reason: "malformed",
      error: /is not JSON: Object contains forbidden prototype property/,
    },
    {
      what: "another content type",
      message: raw(valid, { datacontenttype: "text/csv" }),
      reason: "malformed",
      error: /has content type "text\/csv", application\/json is understood/,
    },
    {
      what: "a type that the channel does not have",
      message: raw(valid, { type: "orders.order-lost.v1" }),
      reason: "unknown-type",
      error: 'MESSAGE_UNKNOWN_TYPE orders.order-placed.v1: the channel has no message "orders.order-lost.v1"',
    },
    {
      what: "more bytes than allowed",
      message: raw(JSON.stringify({ ...anOrder, orderId: "x".repeat(3_000) })),
      reason: "too-large",
      error: /^EVENT_TOO_LARGE orders.order-placed.v1: has 30\d\d bytes, 2000 are allowed$/,
    },
  ];

  it.each(refused)(
    "dead-letters $what at once, once, and goes on with the next",
    async ({ message, reason, error }) => {
      const broker = new InProcessBroker();
      const consumer = new ReserveStock();
      await consume(broker, consumer);

      await broker.publish(message);
      await new Publisher(orderPlaced, broker).publish(anOrder);
      await broker.settled();

      const letters = await broker.deadLetters("inventory.reserve-stock", 10);
      expect(letters).toHaveLength(1);
      expect(letters[0]).toMatchObject({ reason, message: { attempt: 1 } });
      expect(letters[0]?.error.message).toMatch(error);
      expect(consumer.handled).toEqual([{ orderId: "o-1", lines: [{ sku: "CHISEL" }] }]);
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    },
  );

  it.each(["application/json; charset=utf-8", "application/vnd.shop.order+json", "APPLICATION/JSON"])(
    "understands the content type %s",
    async (datacontenttype) => {
      const broker = new InProcessBroker();
      const consumer = new ReserveStock();
      await consume(broker, consumer);

      await broker.publish(raw(valid, { datacontenttype }));
      await broker.settled();

      expect(consumer.handled).toHaveLength(1);
    },
  );

  it("fills in what CloudEvents does not require", async () => {
    const broker = new InProcessBroker();
    const envelopes: Envelope[] = [];
    await consume(broker, {
      subscription: reserveStock,
      handle: (_, context) => void envelopes.push(context.envelope),
    });

    await broker.publish(raw(valid, { time: "", correlationid: "", datacontenttype: "" }));
    await broker.settled();

    expect(envelopes[0]).toMatchObject({ id: "e-1", correlationid: "e-1", datacontenttype: "application/json" });
    expect(new Date(envelopes[0]?.time ?? "").getTime()).toBeGreaterThan(0);
  });
});

describe("consume, of several messages", () => {
  class Log extends Consumer<OrderEvents> {
    readonly subscription = defineSubscription<OrderEvents>({
      channel: orderLog,
      consumer: "log",
      queue: "log.orders",
      messages: [
        { type: "orders.order-placed.v1", reads: ["/orderId"], validate: validateWith({ orderId: "string" }) },
        { type: "orders.order-cancelled.v1" },
      ],
    });
    readonly seen: string[] = [];

    handle(event: OrderEvents): void {
      switch (event.type) {
        case "orders.order-placed.v1":
          this.seen.push(`placed ${JSON.stringify(event.data)}`);
          break;
        case "orders.order-cancelled.v1":
          this.seen.push(`cancelled ${event.data.orderId}`);
      }
    }
  }

  it("hands each over with its type, as it is read", async () => {
    const broker = new InProcessBroker();
    const log = new Log();
    await consume(broker, log);
    const publisher = new Publisher(orderLog, broker);

    await publisher.publish({ type: "orders.order-placed.v1", data: anOrder });
    await publisher.publish({ type: "orders.order-cancelled.v1", data: { orderId: "o-1" } });
    await broker.settled();

    expect(log.seen).toEqual(['placed {"orderId":"o-1"}', "cancelled o-1"]);
  });

  it("ignores what a pattern brings beside them", async () => {
    const broker = new InProcessBroker();
    const orderEvents = defineChannel<OrderEvents>({
      address: "orders.#",
      source: "orders",
      exchange: shopEvents,
      messages: [
        {
          type: "orders.order-placed.v1",
          version: "1",
          digest: "sha256-x",
          validate: validateWith({ orderId: "string" }),
        },
      ],
    });
    const subscription = defineSubscription<OrderEvents>({ channel: orderEvents, consumer: "n", queue: "n.tell" });
    const seen: OrderEvents[] = [];
    await consume(broker, { subscription, handle: (event) => void seen.push(event) });

    await new Publisher(orderCancelled, broker).publish({ orderId: "o-1" });
    await new Publisher(orderPlaced, broker).publish(anOrder);
    await broker.settled();

    expect(seen.map(({ type }) => type)).toEqual(["orders.order-placed.v1"]);
    expect(await broker.deadLetters("n.tell", 10)).toEqual([]);
  });

  it("ignores what the channel has and the subscription does not ask for", async () => {
    const broker = new InProcessBroker();
    const subscription = defineSubscription<OrderEvents>({
      channel: orderLog,
      consumer: "log",
      queue: "log.cancelled",
      messages: [{ type: "orders.order-cancelled.v1" }],
    });
    const seen: OrderEvents[] = [];
    await consume(broker, { subscription, handle: (event) => void seen.push(event) });
    const publisher = new Publisher(orderLog, broker);

    await publisher.publish({ type: "orders.order-placed.v1", data: anOrder });
    await publisher.publish({ type: "orders.order-cancelled.v1", data: { orderId: "o-1" } });
    await broker.settled();

    expect(seen.map(({ type }) => type)).toEqual(["orders.order-cancelled.v1"]);
    expect(await broker.deadLetters("log.cancelled", 10)).toEqual([]);
  });

  it("cannot subscribe to a message that the channel does not have", () => {
    expect(() =>
      defineSubscription<OrderEvents>({
        channel: orderPlaced,
        consumer: "log",
        queue: "log.cancelled",
        messages: [{ type: "orders.order-cancelled.v1" }],
      }),
    ).toThrow("log.cancelled: the channel orders.order-placed.v1 has no message orders.order-cancelled.v1");
  });
});
