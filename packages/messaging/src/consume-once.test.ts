import { describe, expect, it } from "@jest/globals";
import { consume } from "./consume.js";
import { defineChannel } from "./define-channel.js";
import { InProcessBroker } from "./in-process-broker.js";
import type { Inbox } from "./inbox.js";
import { MemoryInbox } from "./memory-inbox.js";
import type { MessageContext } from "./message-context.js";
import { observeBroker } from "./observe-broker.js";
import { Publisher } from "./publisher.js";
import { defineSubscription } from "./subscription.js";
import { shopEvents } from "./testing/orders.js";
import { validateWith } from "./testing/validate-with.js";

interface Counted {
  readonly sku: string;
}

const type = "stock.counted.v1";
const counted = defineChannel<Counted>({
  address: type,
  source: "stock",
  exchange: shopEvents,
  message: { type, version: "1.0.0", digest: "sha256-c", validate: validateWith({ sku: "string" }) },
  delivery: { attempts: 3, backoff: { initialMs: 1, maxMs: 4 } },
});

const subscription = defineSubscription<Counted>({ channel: counted, consumer: "log", queue: "log.counts" });

async function consuming(inbox: Inbox, handle: (event: Counted, context: MessageContext) => Promise<void> | void) {
  const broker = new InProcessBroker();
  const told: string[] = [];
  const observed = observeBroker(broker, {
    handled: () => told.push("handled"),
    failed: ({ error, retryInMs }) => told.push(`failed ${error.code}${retryInMs === undefined ? "" : ", again"}`),
    deduplicated: ({ envelope }) => told.push(`${envelope.id} was handled before`),
    outage: ({ error }) => told.push(error ? "outage" : "no outage"),
  });
  await consume(observed, { subscription, handle }, { inbox });
  return { broker, told, publisher: new Publisher(counted, broker) };
}

describe("a consumer with an inbox", () => {
  it("handles an event once, however often it comes", async () => {
    const { broker, told, publisher } = await consuming(new MemoryInbox(), () => {});
    for (const id of ["e-1", "e-1", "e-2", "e-1"]) {
      await publisher.publish({ sku: "CHISEL" }, { id });
      await broker.settled();
    }
    expect(told).toEqual(["handled", "e-1 was handled before", "handled", "e-1 was handled before"]);
  });

  it("handles it again where its handler has failed", async () => {
    let failures = 2;
    const { broker, told, publisher } = await consuming(new MemoryInbox(), () => {
      if (failures-- > 0) throw Object.assign(new Error("no"), { code: "NO" });
    });
    await publisher.publish({ sku: "CHISEL" });
    await broker.settled();
    expect(told).toEqual(["failed NO, again", "failed NO, again", "handled"]);
  });

  it("looks again later while another delivery of it is being handled, at no cost of attempts", async () => {
    const attempts: number[] = [];
    let asked = 0;
    const inbox: Inbox = {
      claim: async () =>
        ++asked < 3 ? { kind: "busy" } : { kind: "mine", done: async () => {}, release: async () => {} },
    };
    const { broker, publisher } = await consuming(inbox, (_, { attempt }) => void attempts.push(attempt));
    await publisher.publish({ sku: "CHISEL" });
    await broker.settled();
    expect({ asked, attempts }).toEqual({ asked: 3, attempts: [1] });
  });

  it("waits while the inbox is away, at no cost of attempts", async () => {
    let failures = 5;
    const memory = new MemoryInbox();
    const inbox: Inbox = {
      async claim(effect, holdMs) {
        if (failures-- > 0) throw Object.assign(new Error("connection refused"), { code: "ECONNREFUSED" });
        return memory.claim(effect, holdMs);
      },
    };
    const { broker, told, publisher } = await consuming(inbox, () => {});
    await publisher.publish({ sku: "CHISEL" });
    await broker.settled();
    expect(told.filter((line) => !line.startsWith("failed ECONNREFUSED"))).toEqual(["outage", "handled", "no outage"]);
  });

  it("tells the handler which effect it is about to bring about", async () => {
    const effects: MessageContext["effect"][] = [];
    const { broker, publisher } = await consuming(new MemoryInbox(), (_, { effect }) => void effects.push(effect));
    await publisher.publish({ sku: "CHISEL" }, { id: "e-1" });
    await broker.settled();
    expect(effects).toEqual([
      { queue: "log.counts", source: "stock", id: "e-1", retainMs: counted.delivery.dedupe.retainMs },
    ]);
  });
});

describe("an inbox in memory", () => {
  const effect = { queue: "q", source: "s", id: "e-1", retainMs: 1_000 };

  it("gives a claim to one at a time, and to another when it has run out", async () => {
    let now = 0;
    const inbox = new MemoryInbox(() => now);
    const first = await inbox.claim(effect, 100);
    expect([first.kind, (await inbox.claim(effect, 100)).kind]).toEqual(["mine", "busy"]);
    expect((await inbox.claim({ ...effect, queue: "r" }, 100)).kind).toBe("mine");
    now = 100;
    expect((await inbox.claim(effect, 100)).kind).toBe("mine");
    if (first.kind === "mine") await first.release();
    expect((await inbox.claim(effect, 100)).kind).toBe("busy");
  });

  it("forgets what was done when it need not be remembered any more", async () => {
    let now = 0;
    const inbox = new MemoryInbox(() => now);
    const claim = await inbox.claim(effect, 100);
    if (claim.kind === "mine") await claim.done();
    now = 999;
    expect((await inbox.claim(effect, 100)).kind).toBe("done");
    now = 1_000;
    expect((await inbox.claim(effect, 100)).kind).toBe("mine");
  });
});
