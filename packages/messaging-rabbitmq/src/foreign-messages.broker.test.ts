import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Consumes, consume, defineChannel, defineSubscription, Publisher, type Validate } from "@tenon/messaging";
import { eventually, examExchange, examMessage, examQueue, Recording, retry } from "@tenon/messaging-conformance";
import { RabbitMqBroker } from "./rabbitmq-broker.js";
import { type PlainClient, plainClient } from "./testing/plain-client.js";

const url = process.env.RABBITMQ_URL ?? "";
if (!url) throw new Error("run this through `node scripts/with-servers.mjs`: RABBITMQ_URL is not set");

interface OrderPlaced {
  readonly orderId: string;
}

const check = (value: unknown): ReturnType<Validate<OrderPlaced>> => {
  const isOrder =
    typeof value === "object" && value !== null && "orderId" in value && typeof value.orderId === "string";
  const issue = { path: ["orderId"], message: "must be string", keyword: "type", params: {} };
  return isOrder ? { value: value as OrderPlaced } : { issues: [issue] };
};
const validate: Validate<OrderPlaced> = Object.assign(check, {
  "~standard": { version: 1, vendor: "tenon", validate: check } as const,
});

describe("what others put on RabbitMQ", () => {
  let broker: RabbitMqBroker;
  let plain: PlainClient;

  beforeEach(async () => {
    broker = new RabbitMqBroker({ url });
    plain = await plainClient(url);
  });

  afterEach(async () => {
    await broker.close();
    await plain.close();
  });

  /** A channel with a consumer that remembers its orders. */
  async function orders() {
    const channel = defineChannel<OrderPlaced>({
      address: "orders.order-placed.v1",
      source: "orders",
      exchange: examExchange(),
      message: { type: "orders.order-placed.v1", version: "1.2.0", digest: "sha256-x", validate },
      delivery: { backoff: { initialMs: 1, maxMs: 10 } },
    });
    const queue = `inventory.reserve-stock.${randomUUID()}`;
    const subscription = defineSubscription<OrderPlaced>({ channel, consumer: "inventory", queue });
    const handled: string[] = [];
    const consumer: Consumes<OrderPlaced> = { subscription, handle: ({ orderId }) => void handled.push(orderId) };
    await consume(broker, consumer);
    return { channel, queue, handled };
  }

  const bad = [
    {
      what: "an invalid payload",
      body: '{"orderId":7}',
      reason: "invalid",
      error: /EVENT_INVALID .*: \/orderId must be string$/,
    },
    { what: "no JSON", body: "<order/>", reason: "malformed", error: /MESSAGE_MALFORMED .* is not JSON/ },
    { what: "nothing", body: "", reason: "malformed", error: /MESSAGE_MALFORMED .* is not JSON/ },
  ];

  it.each(bad)("is dead-lettered with its reason, once, when it is $what, and the next is handled", async (given) => {
    const { channel, queue, handled } = await orders();

    plain.channel.sendToQueue(queue, Buffer.from(given.body), { contentType: "application/json" });
    await plain.channel.waitForConfirms();
    await new Publisher(channel, broker).publish({ orderId: "o-1" });
    await eventually(() => handled.length === 1);
    await eventually(async () => (await broker.deadLetters(queue, 10)).length > 0);

    const letters = await broker.deadLetters(queue, 10);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ queue, reason: given.reason, message: { attempt: 1 } });
    expect(letters[0]?.error.message).toMatch(given.error);
    expect(Buffer.from(letters[0]?.message.body ?? []).toString()).toBe(given.body);
    expect(handled).toEqual(["o-1"]);
    expect(await plain.channel.checkQueue(queue)).toMatchObject({ messageCount: 0 });
  });

  it("can be read in the dead-letter queue by any client", async () => {
    const { queue } = await orders();

    plain.channel.sendToQueue(queue, Buffer.from('{"orderId":7}'), { contentType: "application/json" });
    await eventually(async () => (await plain.channel.checkQueue(`${queue}.dead`)).messageCount === 1);

    const message = await plain.channel.get(`${queue}.dead`, { noAck: true });
    expect(message ? message.properties.headers : undefined).toMatchObject({
      "tenon-dead-letter-reason": "invalid",
      "tenon-error-code": "EVENT_INVALID",
      "tenon-error-message": `EVENT_INVALID ${queue}: /orderId must be string`,
    });
  });

  it("cannot count attempts, forge times or move addresses by headers that only Tenon writes", async () => {
    const exchange = examExchange();
    const handler = new Recording(({ attempt }) => (attempt < 3 ? retry() : { kind: "done" }));
    await broker.subscribe(examQueue({ exchange }), handler.deliver);

    const headers = {
      "tenon-attempt": 999,
      "tenon-address": "forged.address",
      "tenon-first-delivered-at": "2001-01-01T00:00:00.000Z",
      "x-delivery-count": 50,
      "x-death": [{ count: 999, reason: "rejected", queue: "other" }],
    };
    plain.channel.publish(exchange.name, "orders.placed", Buffer.from("{}"), { headers });
    await handler.count(3);

    expect(handler.messages.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    for (const message of handler.messages) {
      expect(message.address).toBe("orders.placed");
      expect(message.unsettled).toBeUndefined();
      expect(message.firstDeliveredAt?.getFullYear()).toBeGreaterThan(2001);
    }
  });

  it("is not passed on with headers that make RabbitMQ send copies elsewhere", async () => {
    const exchange = examExchange();
    const elsewhere = await plain.channel.assertQueue("", { exclusive: true });
    const queue = examQueue({ exchange });
    const handler = new Recording(({ attempt }) =>
      attempt < 2 ? retry() : { kind: "dead-letter", reason: "invalid", error: { code: "EXAM", message: "no" } },
    );
    await broker.subscribe(queue, handler.deliver);

    // As a header, not as amqplib's option: RabbitMQ obeys it for this message, and it must end there.
    plain.channel.publish(exchange.name, "orders.placed", Buffer.from("{}"), { headers: { CC: [elsewhere.queue] } });
    await handler.count(2);
    await eventually(async () => (await broker.deadLetters(queue.name, 1)).length === 1);

    expect(await plain.channel.checkQueue(elsewhere.queue)).toMatchObject({ messageCount: 0 });
  });

  it("shows among the dead letters also when RabbitMQ itself has put it there", async () => {
    const exchange = examExchange();
    const queue = examQueue({ exchange });
    const running = await broker.subscribe(queue, new Recording().deliver);
    await running.stop();
    await broker.publish(examMessage(exchange, "rejected by another client", { address: "orders.placed" }));

    const message = await plain.channel.get(queue.name);
    if (message) plain.channel.reject(message, false);
    await eventually(async () => (await broker.deadLetters(queue.name, 10)).length === 1);

    const [letter] = await broker.deadLetters(queue.name, 10);
    expect(letter).toMatchObject({ reason: "attempts-exhausted", error: { code: "MESSAGE_UNSETTLED" } });
    expect(letter?.at.getFullYear()).toBeGreaterThan(2001);
  });

  it("is counted when a consumer takes it and never says what became of it", async () => {
    const exchange = examExchange();
    const queue = examQueue({ exchange });
    const running = await broker.subscribe(queue, new Recording().deliver);
    await running.stop();
    await broker.publish(examMessage(exchange, "x"));
    for (let n = 0; n < 3; n++) {
      const other = await plainClient(url);
      await other.channel.get(queue.name);
      await other.close();
    }

    const handler = new Recording();
    await broker.subscribe(queue, handler.deliver);
    await handler.count(1);

    expect(handler.messages[0]).toMatchObject({ attempt: 1, unsettled: 3 });
  });
});
