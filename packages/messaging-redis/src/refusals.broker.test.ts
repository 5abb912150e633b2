import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  type BrokerHealth,
  PublishRefusedError,
  PublishTimeoutError,
  TopologyError,
  UnroutableError,
  UnsafeDeliveryError,
} from "@tenon/messaging";
import {
  done,
  eventually,
  examDelivery,
  examExchange,
  examMessage,
  examQueue,
  Recording,
  textOf,
} from "@tenon/messaging-conformance";
import { Redis } from "ioredis";
import { RedisBroker } from "./redis-broker.js";
import { type OwnServer, startOwnServer } from "./testing/own-server.js";

const { REDIS_URL: url = "", TENON_SERVERS: door = "" } = process.env;
if (!url || !door) {
  throw new Error("run this through `node scripts/with-servers.mjs`: REDIS_URL and TENON_SERVERS are not set");
}

describe("what is in Redis otherwise", () => {
  let broker: RedisBroker;
  let plain: Redis;

  beforeEach(() => {
    broker = new RedisBroker({ url });
    plain = new Redis(url);
  });

  afterEach(async () => {
    await broker.close();
    await plain.quit();
  });

  it("is told with what differs and how to mend it, and that mends it", async () => {
    const queue = examQueue({ exchange: examExchange() });
    const ordered = { ...queue, delivery: { ...examDelivery, handledInOrder: true, orderedBy: "/key" } };
    const before = await broker.subscribe(queue, new Recording().deliver);
    await before.stop();

    const subscribed = broker.subscribe(ordered, new Recording().deliver);

    await expect(subscribed).rejects.toThrow(TopologyError);
    await expect(subscribed).rejects.toThrow(
      `TOPOLOGY_MISMATCH ${queue.name}: the queue exists with another handledInOrder: asked for true, there is false. Delete it when it is empty (redis-cli DEL '{tenon}:queue:${queue.name}'), or give it another name in the document.`,
    );
    await plain.del(`{tenon}:queue:${queue.name}`);
    await broker.subscribe(ordered, new Recording().deliver);
    await eventually(() => broker.health().status === "up");
  });

  it("is no attempt of a message that somebody has written there by hand", async () => {
    const exchange = examExchange();
    const queue = examQueue({ exchange });
    const handler = new Recording();
    await broker.subscribe(queue, handler.deliver);

    const stream = `{tenon}:queue:${queue.name}`;
    await plain.xadd(
      stream,
      "*",
      "body",
      "forged",
      "attempt",
      "999",
      "own",
      "999 1",
      "headers",
      '{"tenon-attempt":"9"}',
    );
    await plain.xadd(stream, "*", "headers", "no json", "what", "is this");

    await handler.count(2);
    expect(handler.messages.map(({ attempt }) => attempt)).toEqual([1, 1]);
    expect(handler.messages.map(({ envelope }) => envelope)).toEqual([{}, {}]);
    expect(handler.texts).toEqual(["forged", ""]);
  });

  it("is a message of somebody who has died: it comes again", async () => {
    const exchange = examExchange();
    const queue = examQueue({ exchange });
    const stream = `{tenon}:queue:${queue.name}`;
    const before = await broker.subscribe(queue, new Recording().deliver);
    await before.stop();
    await broker.publish(examMessage(exchange, "held"));
    await plain.zadd(`${stream}:consumers`, "1", "somebody");
    await plain.xreadgroup("GROUP", "tenon", "somebody", "COUNT", 1, "STREAMS", stream, ">");

    const heir = new Recording();
    await broker.subscribe(queue, heir.deliver);

    await heir.count(1);
    expect(heir.messages[0]).toMatchObject({ attempt: 1, unsettled: 1 });
    await eventually(async () => (await plain.xlen(stream)) === 0);
  });

  it("is a message that has become somebody else's: whoever had it before cannot settle it, and goes on with others", async () => {
    const exchange = examExchange();
    const queue = examQueue({ exchange });
    const stream = `{tenon}:queue:${queue.name}`;
    const gate = Promise.withResolvers<void>();
    const handler = new Recording(async () => {
      await gate.promise;
      return done;
    });
    await broker.subscribe(queue, handler.deliver);
    await broker.publish(examMessage(exchange, "held"));
    await handler.count(1);

    // What everybody else does when a session was not heard of for too long.
    const [session = ""] = await plain.zrange(`${stream}:consumers`, "0", "0");
    await plain.zrem(`${stream}:consumers`, session);
    const [entry] = await plain.xrange(stream, "-", "+");
    const id = entry?.[0] ?? "";
    await plain.xclaim(stream, "tenon", "heir", "0", id);
    gate.resolve();
    await broker.publish(examMessage(exchange, "next"));
    await handler.count(2);
    await eventually(async () => (await plain.xlen(stream)) === 1);

    expect(handler.texts).toEqual(["held", "next"]);
    expect(await plain.xpending(stream, "tenon", "-", "+", 10)).toEqual([[id, "heir", expect.any(Number), 2]]);
  });

  it("is a temporary queue that its process has left behind: it takes no messages, and goes by itself", async () => {
    const exchange = examExchange();
    const queue = examQueue({ exchange, temporary: true });
    await broker.subscribe(queue, new Recording().deliver);
    const keys = await plain.keys(`{tenon}:queue:${queue.name}*`);
    for (const key of keys.filter((key) => !key.endsWith(":hungry"))) {
      expect(await plain.pttl(key)).toBeGreaterThan(0);
      await plain.del(key);
    }

    await expect(broker.publish(examMessage(exchange, "x"))).rejects.toThrow(UnroutableError);
    expect(await plain.exists(`{tenon}:bindings:${exchange.name}`)).toBe(0);
  });

  it("is a dead letter for as long as it is to be kept", async () => {
    const forgetful = new RedisBroker({ url, deadLetterRetentionMs: 60_000 });
    const exchange = examExchange();
    const queue = examQueue({ exchange });
    const dead = `{tenon}:dead:${queue.name}`;
    await plain.xadd(dead, `${Date.now() - 120_000}-0`, "body", "old");
    await plain.xadd(dead, `${Date.now() - 1_000}-0`, "body", "young");

    await forgetful.subscribe(queue, new Recording().deliver);

    await eventually(async () => (await forgetful.deadLetters(queue.name, 10)).length === 1);
    const [letter] = await forgetful.deadLetters(queue.name, 10);
    expect(letter && textOf(letter.message)).toBe("young");
    await forgetful.close();
  });

  it.each([
    ["?durable=perhaps", "durable=perhaps: it is true or false"],
    ["?namespace=a{b", "namespace=a{b: letters"],
  ])("is not asked with %s", (query, told) => {
    expect(() => new RedisBroker({ url: `${url}${query}` })).toThrow(told);
  });
});

describe("a Redis of one's own", () => {
  let server: OwnServer;
  let plain: Redis;

  beforeEach(async () => {
    server = await startOwnServer(door);
    plain = server.plain();
  });

  afterEach(async () => {
    plain.disconnect();
    await server.remove();
  });

  it.each([
    ["appendonly", "no", /gone when it is killed/],
    ["appendfsync", "everysec", /confirmed in the last second/],
    ["maxmemory-policy", "allkeys-lru", /drop whole queues/],
  ])("is refused with %s %s, until that is mended, unless the URL allows it", async (name, value, loss) => {
    const right = name === "appendonly" ? "yes" : name === "appendfsync" ? "always" : "noeviction";
    await plain.config("SET", name, value);
    const broker = new RedisBroker({ url: server.url, heartbeatSeconds: 1 });
    const exchange = examExchange();

    const subscribed = broker.subscribe(examQueue({ exchange }), new Recording().deliver);
    await expect(subscribed).rejects.toThrow(UnsafeDeliveryError);
    await expect(subscribed).rejects.toThrow(loss);
    await expect(broker.publish(examMessage(exchange, "x"))).rejects.toThrow(PublishRefusedError);
    expect(broker.health()).toEqual({ status: "down", reason: expect.stringMatching(loss) });

    const light = new RedisBroker({ url: `${server.url}?durable=false` });
    expect(light.features.durable).toBe(false);
    await light.subscribe(examQueue({ exchange }), new Recording().deliver);
    await light.publish(examMessage(exchange, "x"));
    await light.close();

    await plain.config("SET", name, right);
    await eventually(() => broker.health().status === "up");
    await broker.close();
  });

  it("with another password is down, and health tells why", async () => {
    await plain.config("SET", "requirepass", "the-right-one");
    const wrong = new URL(server.url);
    wrong.password = "another";
    const locked = new RedisBroker({ url: wrong.href, heartbeatSeconds: 1 });

    await eventually(() => locked.health().reason?.includes("WRONGPASS") ?? false);

    expect(locked.health().status).toBe("down");
    expect(locked.health().reason).not.toContain("another");
    await locked.close();
  });

  it("that is short of memory makes publishes reject by their deadline and health say so, lets messages be settled, and then goes on", async () => {
    const told: BrokerHealth[] = [];
    const broker = new RedisBroker({ url: server.url, heartbeatSeconds: 1, onHealth: (health) => told.push(health) });
    const exchange = examExchange();
    const gate = Promise.withResolvers<void>();
    const handler = new Recording(async () => {
      await gate.promise;
      return done;
    });
    const queue = examQueue({ exchange });
    const running = await broker.subscribe(queue, handler.deliver);
    await broker.publish(examMessage(exchange, "before"));
    await handler.count(1);

    await plain.config("SET", "maxmemory", "1");
    await eventually(() => broker.health().status === "blocked");
    expect(broker.health().reason).toContain("OOM");
    const published = broker.publish(examMessage(exchange, "during", { deadlineMs: 500 }));
    await expect(published).rejects.toThrow(PublishTimeoutError);
    await expect(published).rejects.toThrow(/Redis takes no messages \(OOM/);
    gate.resolve();
    await running.stop();
    expect(await plain.xlen(`{tenon}:queue:${queue.name}`)).toBe(0);

    await plain.config("SET", "maxmemory", "0");
    await eventually(() => broker.health().status === "up");
    const later = new Recording();
    await broker.subscribe(queue, later.deliver);
    await broker.publish(examMessage(exchange, "after"));
    await later.count(1);

    expect(later.texts).toEqual(["after"]);
    expect(told.map(({ status }) => status)).toContain("blocked");
    await broker.close();
  });
});
