import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type EventStore, StreamRelay, type StreamRelayOptions } from "@tenon/event-store";
import { BrokerUnavailableError, InProcessBroker, type OutgoingMessage } from "@tenon/messaging";
import type { Database } from "./database.js";
import { openDatabase } from "./open-database.js";
import { accountsIn, moneyMoved } from "./testing/account.js";

/** Says what was published, and can be away. */
class Recorder extends InProcessBroker {
  readonly published: OutgoingMessage[] = [];
  readonly heard = new Set<() => void>();
  refuses = (_: OutgoingMessage) => false;

  override async publish(message: OutgoingMessage): Promise<void> {
    if (this.refuses(message)) throw new BrokerUnavailableError(message.address, "is away");
    this.published.push(message);
    for (const hear of this.heard) hear();
  }

  amounts(): unknown[] {
    return this.published.map(({ body }) => JSON.parse(Buffer.from(body).toString()).amount);
  }

  async until(count: number): Promise<void> {
    while (this.published.length < count) {
      await new Promise<void>((resolve) => this.heard.add(resolve));
    }
  }
}

let database: Database;
let store: EventStore;
let broker: Recorder;
beforeEach(() => {
  database = openDatabase(":memory:");
  store = database.events;
  broker = new Recorder();
});
afterEach(() => database.close());

const relay = (name = "bank", options: StreamRelayOptions = {}) =>
  new StreamRelay({ store, broker, name, channels: [moneyMoved] }, options);

async function move(...amounts: readonly number[]): Promise<void> {
  const accounts = accountsIn(store);
  await accounts.execute("1", { kind: "open", owner: "Ada" });
  for (const amount of amounts) await accounts.execute("1", { kind: "move", amount });
}

describe("a relay of streams", () => {
  it("publishes what is kept of its channels, as it is kept, and goes on where it was", async () => {
    await move(1, 2);
    await relay().drain();
    const { events } = await store.read("account-1");
    expect(broker.published).toEqual(
      events.slice(1).map(({ envelope, data }) => ({
        exchange: moneyMoved.exchange,
        address: "bank.money-moved.v2",
        envelope,
        body: Buffer.from(JSON.stringify(data)),
        deadlineMs: moneyMoved.delivery.deadlineMs,
      })),
    );
    await move(3);
    await relay().drain();
    expect(broker.amounts()).toEqual([1, 2, 3]);
    await relay("another").drain();
    expect(broker.amounts()).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it("publishes again what it may not have published, and never one before those that come before it in their stream", async () => {
    await move(1, 2, 3);
    broker.refuses = ({ body }) => Buffer.from(body).toString().includes('"amount":2');
    const first = relay();
    await expect(first.drain()).rejects.toMatchObject({ code: "BROKER_UNAVAILABLE" });
    expect(broker.amounts()).toEqual([1]);
    broker.refuses = () => false;
    await first.drain();
    expect(broker.amounts()).toEqual([1, 1, 2, 3]);
    expect(new Set(broker.published.map(({ envelope }) => envelope.id)).size).toBe(3);
  });

  it("publishes what is kept while it runs, and goes on when the broker is back", async () => {
    const errors: unknown[] = [];
    broker.refuses = () => errors.length < 2;
    const running = relay("bank", { pollMs: 5, retryMs: 1, batch: 2, onError: (error) => errors.push(error) });
    running.start();
    await move(1, 2, 3);
    await broker.until(3);
    await running.stop();
    expect(broker.amounts()).toEqual([1, 2, 3]);
    expect(errors).toHaveLength(2);
  });
});
