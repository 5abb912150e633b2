import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type BrokerHealth, PublishRefusedError, PublishTimeoutError, TopologyError } from "@tenon/messaging";
import { eventually, examExchange, examMessage, examQueue, Recording } from "@tenon/messaging-conformance";
import { RabbitMqBroker } from "./rabbitmq-broker.js";
import { type OwnServer, startOwnServer } from "./testing/own-server.js";
import { type PlainClient, plainClient } from "./testing/plain-client.js";

const { RABBITMQ_URL: url = "", TENON_SERVERS: door = "" } = process.env;
if (!url || !door) {
  throw new Error("run this through `node scripts/with-servers.mjs`: RABBITMQ_URL and TENON_SERVERS are not set");
}

describe("what RabbitMQ refuses", () => {
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

  it("is told with what differs and how to mend it, when the queue is there with other properties", async () => {
    const queue = examQueue({ exchange: examExchange() });
    await plain.channel.assertQueue(queue.name, { durable: true });

    const subscribed = broker.subscribe(queue, new Recording().deliver);

    await expect(subscribed).rejects.toThrow(TopologyError);
    await expect(subscribed).rejects.toThrow(
      /^TOPOLOGY_MISMATCH (\S+): the queue exists with another x-[a-z-]+: asked for .+, there is .+\. Delete it when it is empty \(rabbitmqctl delete_queue \1\), or give it another name in the document\.$/,
    );
    await eventually(() => broker.health().status === "up");
  });

  const kept = {
    "x-queue-type": "quorum",
    "x-delivery-limit": 1_000_000,
    "x-dead-letter-exchange": "",
    "x-dead-letter-strategy": "at-least-once",
    "x-overflow": "reject-publish",
  };
  it.each([
    [
      "nowhere to dead-letter to",
      true,
      { "x-dead-letter-exchange": undefined, "x-dead-letter-strategy": undefined },
      /gives up would be dropped/,
    ],
    ["at-most-once dead-lettering", true, { "x-dead-letter-strategy": undefined }, /at most once is dropped/],
    [
      "an overflow that drops",
      true,
      { "x-overflow": "drop-head", "x-dead-letter-strategy": undefined },
      /would be dropped|is dropped/,
    ],
    [
      "no place on disk",
      false,
      { ...Object.fromEntries(Object.keys(kept).map((name) => [name, undefined])) },
      /gone when RabbitMQ restarts/,
    ],
  ])("is told in a sentence when the queue has %s", async (_, durable, others, loss) => {
    const queue = examQueue({ exchange: examExchange() });
    const given = { ...kept, "x-dead-letter-routing-key": `${queue.name}.dead`, ...others };
    const isRouted = given["x-dead-letter-exchange"] !== undefined;
    const entries = Object.entries(given).filter(
      ([name, value]) => value !== undefined && (isRouted || name !== "x-dead-letter-routing-key"),
    );
    await plain.channel.assertQueue(queue.name, { durable, arguments: Object.fromEntries(entries) });

    await expect(broker.subscribe(queue, new Recording().deliver)).rejects.toThrow(loss);
  });

  it("is told when the exchange is there with other properties", async () => {
    const exchange = examExchange("topic");
    await plain.channel.assertExchange(exchange.name, "fanout", { durable: true });

    const subscribed = broker.subscribe(examQueue({ exchange }), new Recording().deliver);

    await expect(subscribed).rejects.toThrow(/^TOPOLOGY_MISMATCH exam\..* the exchange exists with another type/);
  });

  it("is one event, and not those that are published beside it, when its exchange was deleted", async () => {
    const lost = examExchange();
    const good = examExchange();
    const handler = new Recording();
    await broker.subscribe(examQueue({ exchange: good }), handler.deliver);
    const forgotten = await broker.subscribe(examQueue({ exchange: lost }), new Recording().deliver);
    await broker.publish(examMessage(lost, "while it is there"));
    await forgotten.stop();
    await plain.channel.deleteExchange(lost.name);

    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) => broker.publish(examMessage(n === 20 ? lost : good, `${n}`))),
    );

    // It was declared again, and there is no queue behind it.
    expect(outcomes.flatMap((outcome, n) => (outcome.status === "rejected" ? [[n, outcome.reason.code]] : []))).toEqual(
      [[20, "EVENT_UNROUTABLE"]],
    );
    await eventually(() => new Set(handler.texts).size === 39);
  });

  it("is told as refused when a full queue says no", async () => {
    const exchange = examExchange();
    await plain.channel.assertExchange(exchange.name, "topic", { durable: true });
    const { queue } = await plain.channel.assertQueue("", {
      exclusive: true,
      arguments: { "x-max-length": 1, "x-overflow": "reject-publish" },
    });
    await plain.channel.bindQueue(queue, exchange.name, "#");

    await broker.publish(examMessage(exchange, "fits"));
    const published = broker.publish(examMessage(exchange, "does not"));

    await expect(published).rejects.toThrow(PublishRefusedError);
    await expect(published).rejects.toThrow(
      "PUBLISH_REFUSED exam.question-asked.v1: RabbitMQ has refused it (basic.nack)",
    );
  });

  it("is a wrong password, which health tells", async () => {
    const wrong = new URL(url);
    wrong.password = "wrong";
    const locked = new RabbitMqBroker({ url: wrong.href });

    await eventually(() => locked.health().reason?.includes("ACCESS_REFUSED") ?? false);

    expect(locked.health().status).toBe("down");
    expect(locked.health().reason).not.toContain("wrong");
    await locked.close();
  });

  it.each(["0", "-1", "never"])("is not needed to know that a heartbeat of %s would be wrong", (heartbeat) => {
    expect(() => new RabbitMqBroker({ url: `${url}?heartbeat=${heartbeat}` })).toThrow(
      `heartbeat=${heartbeat}: RabbitMQ connections need a heartbeat of 1 s or more`,
    );
  });
});

describe("a RabbitMQ that is short of memory", () => {
  let server: OwnServer;

  beforeAll(async () => {
    server = await startOwnServer(door);
  });

  afterAll(() => server.remove());

  it("makes publishes reject by their deadline and health say so, still takes acknowledgements, and then goes on", async () => {
    const told: BrokerHealth[] = [];
    const broker = new RabbitMqBroker({ url: server.url, onHealth: (health) => told.push(health) });
    const exchange = examExchange();
    const gate = Promise.withResolvers<void>();
    const handler = new Recording(async () => {
      await gate.promise;
      return { kind: "done" };
    });
    const queue = examQueue({ exchange });
    const running = await broker.subscribe(queue, handler.deliver);
    await broker.publish(examMessage(exchange, "before"));
    await handler.count(1);

    await server.alarm();
    const first = broker.publish(examMessage(exchange, "during", { deadlineMs: 2_000 }));
    await expect(first).rejects.toThrow(PublishTimeoutError);
    expect(broker.health()).toMatchObject({ status: "blocked", reason: expect.stringContaining("memory") });
    const second = broker.publish(examMessage(exchange, "during", { deadlineMs: 100 }));
    await expect(second).rejects.toThrow(/^PUBLISH_TIMEOUT .*RabbitMQ takes no messages \(low on memory\)/);

    // What was being handled is acknowledged by the connection that is not blocked.
    gate.resolve();
    await running.stop();
    await server.calm();
    await eventually(() => broker.health().status === "up");
    const later = new Recording();
    await broker.subscribe(queue, later.deliver);
    await broker.publish(examMessage(exchange, "after"));
    await eventually(() => later.texts.includes("after"));

    expect(later.texts).not.toContain("before");
    expect(told.map(({ status }) => status)).toContain("blocked");
    await broker.close();
  });
});
