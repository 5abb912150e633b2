import { describe, expect, it } from "@jest/globals";
import type { DeliveryOptions } from "./channel.js";
import { consume } from "./consume.js";
import { defineChannel } from "./define-channel.js";
import type { Envelope } from "./envelope.js";
import { DependencyUnavailableError } from "./errors.js";
import { InProcessBroker } from "./in-process-broker.js";
import type { MessageContext } from "./message-context.js";
import { observeBroker } from "./observe-broker.js";
import { Publisher } from "./publisher.js";
import { defineSubscription } from "./subscription.js";
import { shopEvents } from "./testing/orders.js";
import { validateWith } from "./testing/validate-with.js";

interface StockCounted {
  readonly sku: string;
  readonly version: number;
}

const type = "stock.counted.v2";
const stockCounted = defineChannel<StockCounted>({
  address: type,
  source: "stock",
  exchange: shopEvents,
  message: { type, version: "2.1.0", digest: "sha256-c", validate: validateWith({ sku: "string", version: "number" }) },
  delivery: { orderedBy: "/sku", attempts: 3, backoff: { initialMs: 1, maxMs: 4 } },
});

const queue = "log.counts";

type Handle = (event: StockCounted, context: MessageContext) => Promise<void> | void;

/** A consumer under the given promise, and what became of messages. */
async function consuming(delivery: DeliveryOptions, handle: Handle = () => {}) {
  const broker = new InProcessBroker();
  const told: string[] = [];
  const observed = observeBroker(broker, {
    ignored: () => told.push("ignored"),
    handled: () => told.push("handled"),
    failed: ({ error, retryInMs }) => told.push(`failed ${error.code}${retryInMs === undefined ? "" : ", again"}`),
    deadLettered: ({ reason }) => told.push(`dead: ${reason}`),
    outage: ({ error }) => told.push(error ? "outage" : "no outage"),
  });
  const subscription = defineSubscription<StockCounted>({ channel: stockCounted, consumer: "log", queue, delivery });
  const running = await consume(observed, { subscription, handle });
  const publisher = new Publisher(stockCounted, broker);
  const send = (body: string, parts: Partial<Envelope> = {}) =>
    broker.publish({
      exchange: shopEvents,
      address: type,
      envelope: {
        id: "e-1",
        source: "stock",
        type,
        specversion: "1.0",
        time: "2026-11-02T09:41:00.000Z",
        datacontenttype: "application/json",
        correlationid: "c-1",
        ...parts,
      },
      body: Buffer.from(body),
      deadlineMs: 1_000,
    });
  return { broker, told, running, publisher, send };
}

const counted = (version: number, sku = "CHISEL"): StockCounted => ({ sku, version });
const valid = JSON.stringify(counted(1));

describe("policies", () => {
  const cases: readonly [
    string,
    NonNullable<DeliveryOptions["policies"]>,
    string,
    Partial<Envelope>,
    readonly string[],
  ][] = [
    ["an unknown type is a dead letter", {}, valid, { type: "stock.lost.v1" }, ["dead: unknown-type"]],
    ["or ignored", { unknownType: "ignore" }, valid, { type: "stock.lost.v1" }, ["ignored"]],
    ["an unknown major is parked", {}, valid, { dataversion: "3.0.0" }, ["dead: unknown-contract"]],
    ["or ignored", { unknownVersion: "ignore" }, valid, { dataversion: "3.0.0" }, ["ignored"]],
    ["or handled", { unknownVersion: "handle" }, valid, { dataversion: "3.0.0" }, ["handled"]],
    ["a newer minor is handled", {}, valid, { dataversion: "2.9.4" }, ["handled"]],
    ["what is no version is an unknown one", {}, valid, { dataversion: "two" }, ["dead: unknown-contract"]],
    ["another version of a type is parked", {}, valid, { type: "stock.counted.v3" }, ["dead: unknown-contract"]],
    ["an invalid payload is a dead letter", {}, "{}", {}, ["dead: invalid"]],
    ["or ignored", { invalidPayload: "ignore" }, "{}", {}, ["ignored"]],
    ["and so is what is no JSON", { invalidPayload: "ignore" }, "{", {}, ["ignored"]],
  ];

  it.each(cases)("%s", async (_, policies, body, parts, wanted) => {
    const { broker, told, send } = await consuming({ policies });
    await send(body, parts);
    await broker.settled();
    expect(told).toEqual(wanted);
  });

  const failing: Handle = () => {
    throw Object.assign(new Error("no"), { code: "NO" });
  };

  it.each([
    ["retry", ["failed NO, again", "failed NO, again", "failed NO", "dead: attempts-exhausted"]],
    ["dead-letter", ["failed NO", "dead: failed"]],
    ["ignore", ["failed NO", "ignored"]],
  ] as const)("a failing handler: %s", async (failingHandler, wanted) => {
    const { broker, told, publisher } = await consuming({ policies: { failingHandler } }, failing);
    await publisher.publish(counted(1));
    await broker.settled();
    expect(told).toEqual(wanted);
  });

  it("says who has given it up, by which contract, and after how many attempts", async () => {
    const { broker, publisher } = await consuming({}, failing);
    await publisher.publish(counted(1));
    await broker.settled();
    const [letter] = await broker.deadLetters(queue, 1);
    expect(letter?.givenUpBy).toEqual({ consumer: "log", contractVersion: "2.1.0", attempt: 3 });
  });
});

describe("the time that a handler has", () => {
  it("is over: its signal is aborted, and the attempt has failed", async () => {
    const signals: AbortSignal[] = [];
    const { broker, told, publisher } = await consuming({ handleMs: 5, attempts: 2 }, (_, { signal }) => {
      signals.push(signal);
      return new Promise(() => {});
    });
    await publisher.publish(counted(1));
    await broker.settled();
    expect(told).toEqual(["failed HANDLER_TIMEOUT, again", "failed HANDLER_TIMEOUT", "dead: attempts-exhausted"]);
    expect(signals.map(({ aborted, reason }) => [aborted, reason.code])).toEqual([
      [true, "HANDLER_TIMEOUT"],
      [true, "HANDLER_TIMEOUT"],
    ]);
  });
});

describe("an outage of what handlers lean on", () => {
  it("costs no attempt, lets one message at a time try, and ends with everything handled", async () => {
    const atOnce: number[] = [];
    let atWork = 0;
    const { broker, told, publisher } = await consuming({ attempts: 2 }, async () => {
      const call = atOnce.push(++atWork);
      await new Promise((resolve) => setImmediate(resolve));
      atWork--;
      if (call < 60) throw new DependencyUnavailableError("payments", "answers 503");
    });
    for (let n = 1; n <= 50; n++) await publisher.publish(counted(n, `SKU-${n}`));
    await broker.settled();

    expect(told.filter((line) => line === "handled")).toHaveLength(50);
    expect(told.filter((line) => line.endsWith("outage"))).toEqual(["outage", "no outage"]);
    expect(await broker.deadLetters(queue, 100)).toEqual([]);
    // The first twenty meet it side by side; from then on it is one by one, until one of them is handled.
    expect(Math.max(...atOnce.slice(0, 20))).toBe(20);
    expect(Math.max(...atOnce.slice(20, 60))).toBe(1);
    expect(Math.max(...atOnce.slice(60))).toBeGreaterThan(1);
  });

  it("does not hide what is wrong with a message", async () => {
    let calls = 0;
    const { broker, told, publisher } = await consuming({ attempts: 1 }, () => {
      if (++calls === 1) throw Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
      throw new Error("bad data");
    });
    await publisher.publish(counted(1));
    await broker.settled();
    expect(told).toEqual([
      "outage",
      "failed ECONNREFUSED, again",
      "no outage",
      "failed HANDLER_FAILED",
      "dead: attempts-exhausted",
    ]);
  });

  it("leaves what waits in the queue when the consumer stops, and takes it up again", async () => {
    let isAway = true;
    const handled: number[] = [];
    const { broker, running, publisher } = await consuming(
      { backoff: { initialMs: 60_000, maxMs: 60_000 } },
      (event) => {
        if (isAway) throw new DependencyUnavailableError("payments", "is away");
        handled.push(event.version);
      },
    );
    for (let n = 1; n <= 5; n++) await publisher.publish(counted(n, `SKU-${n}`));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await running.pause();
    expect(running.isPaused).toBe(true);
    isAway = false;
    await running.resume();
    await broker.settled();
    expect(handled).toEqual([1, 2, 3, 4, 5]);
    expect(running.isPaused).toBe(false);
  });
});

describe("events that are handled in order", () => {
  it("are never applied out of order, though the first fails", async () => {
    const applied: string[] = [];
    let failures = 0;
    const { broker, publisher } = await consuming({ handledInOrder: true }, async ({ sku, version }) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (sku === "CHISEL" && version === 2 && failures++ < 2) throw new Error("not yet");
      applied.push(`${sku} ${version}`);
    });
    for (let version = 1; version <= 5; version++) {
      await publisher.publish(counted(version));
      await publisher.publish(counted(version, "JIG"));
    }
    await broker.settled();
    const of = (sku: string) => applied.filter((line) => line.startsWith(sku));
    expect(of("CHISEL")).toEqual([1, 2, 3, 4, 5].map((version) => `CHISEL ${version}`));
    expect(of("JIG")).toEqual([1, 2, 3, 4, 5].map((version) => `JIG ${version}`));
    expect(applied.indexOf("JIG 5")).toBeLessThan(applied.indexOf("CHISEL 5"));
  });

  it("are left behind one that is left when the consumer stops, and come again in their order", async () => {
    let isBroken = true;
    const applied: number[] = [];
    const { running, broker, publisher } = await consuming(
      { handledInOrder: true, backoff: { initialMs: 60_000, maxMs: 60_000 } },
      ({ version }) => {
        if (isBroken && version === 1) throw new Error("not yet");
        applied.push(version);
      },
    );
    for (const version of [1, 2, 3]) await publisher.publish(counted(version));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await running.pause();
    expect(applied).toEqual([]);
    isBroken = false;
    await running.resume();
    await broker.settled();
    expect(applied).toEqual([1, 2, 3]);
  });

  it("go to one of several consumers", async () => {
    const broker = new InProcessBroker();
    const delivery = { handledInOrder: true };
    const subscription = defineSubscription<StockCounted>({ channel: stockCounted, consumer: "log", queue, delivery });
    const seen: string[] = [];
    const first = await consume(broker, { subscription, handle: ({ version }) => void seen.push(`first ${version}`) });
    await consume(broker, { subscription, handle: ({ version }) => void seen.push(`second ${version}`) });
    const publisher = new Publisher(stockCounted, broker);
    for (const version of [1, 2, 3]) await publisher.publish(counted(version));
    await broker.settled();
    await first.stop();
    await publisher.publish(counted(4));
    await broker.settled();
    expect(seen).toEqual(["first 1", "first 2", "first 3", "second 4"]);
  });
});

describe("a promise that cannot be kept", () => {
  it.each([
    [
      { dedupe: { retainMs: 1_000 }, handleMs: 500, attempts: 3, backoff: { initialMs: 1, maxMs: 100 } },
      /^DELIVERY_UNSAFE log.counts: dedupe.retainMs is 1000, but 3 attempts .* may take 1700 ms/,
    ],
    [{ handledInOrder: true, orderedBy: undefined }, /handledInOrder needs orderedBy/],
  ] as [DeliveryOptions, RegExp][])("is refused at the start: %j", async (delivery, why) => {
    await expect(consuming(delivery)).rejects.toThrow(why);
  });
});
