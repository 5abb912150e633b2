import { describe, expect, it } from "@jest/globals";
import { BatchConsumer, type BatchItem } from "./batch-consumer.js";
import { consume } from "./consume.js";
import { InProcessBroker } from "./in-process-broker.js";
import { Publisher } from "./publisher.js";
import { anOrder, orderPlaced, type ReserveStockEvent, reserveStock } from "./testing/orders.js";

class ReserveMany extends BatchConsumer<ReserveStockEvent> {
  readonly subscription = reserveStock;
  override readonly most = 8;
  readonly batches: string[][] = [];

  constructor(readonly poison?: string) {
    super();
  }

  handleBatch(items: readonly BatchItem<ReserveStockEvent>[]): void {
    const ids = items.map(({ event }) => event.orderId);
    this.batches.push(ids);
    if (this.poison !== undefined && ids.includes(this.poison)) throw new Error(`cannot reserve ${this.poison}`);
  }
}

async function handling(consumer: ReserveMany, orders: number): Promise<InProcessBroker> {
  const broker = new InProcessBroker();
  await consume(broker, consumer);
  const publisher = new Publisher(orderPlaced, broker);
  for (let n = 0; n < orders; n++) await publisher.publish({ ...anOrder, orderId: `o-${n}` });
  await broker.settled();
  return broker;
}

describe("BatchConsumer", () => {
  it("is given many at a time, and the rest when no more come", async () => {
    const consumer = new ReserveMany();
    await handling(consumer, 19);
    expect(consumer.batches.map(({ length }) => length)).toEqual([8, 8, 3]);
    expect(consumer.batches.flat()).toEqual(Array.from({ length: 19 }, (_, n) => `o-${n}`));
  });

  it("gives up the one that is to blame, and no other", async () => {
    const consumer = new ReserveMany("o-3");
    const broker = await handling(consumer, 8);
    const letters = await broker.deadLetters("inventory.reserve-stock", 10);
    expect(letters.map(({ message }) => JSON.parse(Buffer.from(message.body).toString()).orderId)).toEqual(["o-3"]);
    const [whole, ...alone] = consumer.batches;
    expect(whole).toHaveLength(8);
    expect(alone.every(({ length }) => length === 1)).toBe(true);
    expect(alone.flat().toSorted()).toEqual(["o-0", "o-1", "o-2", "o-3", "o-3", "o-4", "o-5", "o-6", "o-7"]);
  });
});
