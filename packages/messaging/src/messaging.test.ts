import { describe, expect, it } from "@jest/globals";
import { consume } from "./consume.js";
import { Consumer } from "./consumer.js";
import { defineChannel } from "./define-channel.js";
import { InProcessBroker } from "./in-process-broker.js";
import { Publisher } from "./publisher.js";
import { defineSubscription } from "./subscription.js";
import { validateWith } from "./testing/validate-with.js";

interface OrderPlaced {
  readonly orderId: string;
  readonly total: number;
}

const orderPlaced = defineChannel<OrderPlaced>({
  address: "orders.order-placed.v1",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "orders.order-placed.v1",
    version: "1.2.0",
    digest: "sha256-x",
    validate: validateWith({ orderId: "string", total: "number" }),
  },
  delivery: { orderedBy: "/orderId" },
});

interface ReserveStockEvent {
  readonly orderId: string;
}

class ReserveStock extends Consumer<ReserveStockEvent> {
  readonly subscription = defineSubscription<ReserveStockEvent>({
    channel: orderPlaced,
    consumer: "inventory",
    queue: "inventory.reserve-stock",
    reads: ["/orderId"],
    validate: validateWith({ orderId: "string" }),
  });
  readonly seen: unknown[] = [];

  async handle(event: ReserveStockEvent): Promise<void> {
    this.seen.push(event);
  }
}

describe("from a publisher to a consumer", () => {
  it("hands over what is read and nothing else", async () => {
    const broker = new InProcessBroker();
    const consumer = new ReserveStock();
    await consume(broker, consumer);

    await new Publisher(orderPlaced, broker).publish({ orderId: "o-1", total: 12 });
    await broker.settled();

    expect(consumer.seen).toEqual([{ orderId: "o-1" }]);
    await broker.close();
  });
});
