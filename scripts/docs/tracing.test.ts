import { afterAll, describe, expect, it } from "@jest/globals";
import { InMemorySpanExporter, type ReadableSpan } from "@opentelemetry/sdk-trace-node";
import { ReserveStockConsumer, type ReserveStockEvent } from "@shop/events/inventory/v1/reserve-stock-consumer.js";
import { stockReserved } from "@shop/events/inventory/v1/stock-reserved.js";
import { orderPlaced } from "@shop/events/orders/v1/order-placed.js";
import { consume, defineSubscription, InProcessBroker, OutboxRelay, Publisher } from "@tenon/messaging";
import { openDatabase } from "@tenon/store-sqlite";
import { startTracing } from "./start-tracing.js";

const order = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-000000000001",
  customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  placedAt: "2026-11-02T09:41:00Z",
  lines: [{ sku: "MORTISE-CHISEL", quantity: 2, unitPrice: 1950 }],
  total: 3_900,
  currency: "EUR",
  note: null,
} as const;

describe("docs/tracing.md", () => {
  const exporter = new InMemorySpanExporter();
  const provider = startTracing(exporter);

  afterAll(() => provider.shutdown());

  it("tells the truth: a trace goes from the transaction over the relay through the handler to what that publishes", async () => {
    const database = openDatabase(":memory:");
    const broker = new InProcessBroker();
    const reserved = new Publisher(stockReserved, broker);
    class ReserveStock extends ReserveStockConsumer {
      async handle({ orderId }: ReserveStockEvent): Promise<void> {
        await reserved.publish({ orderId, reservationId: order.customerId, reservedAt: "2026-11-02T09:41:01Z" });
      }
    }
    await consume(broker, new ReserveStock());
    const wary = defineSubscription({
      channel: stockReserved,
      consumer: "log",
      queue: "log.stock-reserved",
      delivery: { maxBytes: 1 },
    });
    await consume(broker, { subscription: wary, handle: () => {} });
    const relay = new OutboxRelay(database.outbox, broker);
    relay.start();

    const placed = new Publisher(orderPlaced, broker);
    const { id } = database.transaction((transaction) => placed.publish(order, { in: transaction }));
    let spans: ReadableSpan[] = [];
    for (const until = Date.now() + 30_000; spans.length < 5 && Date.now() < until; ) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      await provider.forceFlush();
      spans = exporter.getFinishedSpans();
    }
    await relay.stop();
    await broker.close();
    database.close();

    const byName = new Map(spans.map((span) => [span.name, span]));
    const nameOf = (spanId: string | undefined) => spans.find((span) => span.spanContext().spanId === spanId)?.name;
    // By name: what begins in one millisecond has no order.
    const told = [...byName.values()]
      .toSorted((one, other) => one.name.localeCompare(other.name))
      .map(({ name, parentSpanContext, links, status }) => ({
        name,
        below: nameOf(parentSpanContext?.spanId),
        linked: links.map(({ context }) => nameOf(context.spanId)),
        failed: status.message,
      }));
    expect(told).toEqual([
      { name: "create orders.order-placed.v1", below: undefined, linked: [], failed: undefined },
      {
        name: "process inventory.reserve-stock",
        below: "create orders.order-placed.v1",
        linked: ["create orders.order-placed.v1"],
        failed: undefined,
      },
      {
        name: "receive log.stock-reserved",
        below: "send inventory.stock-reserved.v1",
        linked: ["send inventory.stock-reserved.v1"],
        failed: expect.stringContaining("EVENT_TOO_LARGE"),
      },
      {
        name: "send inventory.stock-reserved.v1",
        below: "process inventory.reserve-stock",
        linked: [],
        failed: undefined,
      },
      {
        name: "send orders.order-placed.v1",
        below: "create orders.order-placed.v1",
        linked: ["create orders.order-placed.v1"],
        failed: undefined,
      },
    ]);
    expect(new Set(spans.map((span) => span.spanContext().traceId)).size).toBe(1);
    expect(byName.get("process inventory.reserve-stock")?.attributes["messaging.message.id"]).toBe(id);
  });
});
