import { beforeEach, describe, expect, it } from "@jest/globals";
import { releaseCancelled } from "@shop/events/inventory/v1/release-cancelled-consumer.js";
import { releaseRejected } from "@shop/events/inventory/v1/release-rejected-consumer.js";
import { reserveStock } from "@shop/events/inventory/v1/reserve-stock-consumer.js";
import { StockRefusedPublisher } from "@shop/events/inventory/v1/stock-refused.js";
import { StockReservedPublisher } from "@shop/events/inventory/v1/stock-reserved.js";
import type { OrderPlaced } from "@shop/events/orders/v1/order-placed.js";
import { OutboxRelay } from "@tenon/messaging";
import { handleVariants, messagePact, RecordingBroker } from "@tenon/pact-messages";
import { type Database, openDatabase } from "@tenon/store-sqlite";
import { migrations } from "./migrations.js";
import { ReleaseCancelled } from "./release-cancelled.js";
import { ReleaseRejected } from "./release-rejected.js";
import { ReserveStock } from "./reserve-stock.js";
import { SqliteStock } from "./sqlite-stock.js";

const orderId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01";
const testFile = import.meta.filename;
const wholeOrder: OrderPlaced = {
  orderId,
  customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  placedAt: "2026-11-02T09:41:00Z",
  lines: [{ sku: "MORTISE-CHISEL", quantity: 2, unitPrice: 1950 }],
  total: 3900,
  currency: "EUR",
  note: null,
};

let database: Database;
let stock: SqliteStock;
beforeEach(() => {
  database = openDatabase(":memory:", migrations);
  stock = new SqliteStock(database);
});

describe("inventory relies on orders", () => {
  const placed = messagePact({ subscription: reserveStock, testFile });
  const rejected = messagePact({ subscription: releaseRejected, testFile });
  const cancelled = messagePact({ subscription: releaseCancelled, testFile });

  it("to reserve the goods of an order", async () => {
    const broker = new RecordingBroker();
    await placed.expects({
      description: "an order to reserve goods for",
      operation: "placeOrder",
      example: { orderId, lines: [{ sku: "MORTISE-CHISEL", quantity: 2 }] },
      handledBy: new ReserveStock(
        database,
        stock,
        new StockReservedPublisher(broker),
        new StockRefusedPublisher(broker),
      ),
    });
    await new OutboxRelay(database.outbox, broker).drain();
    expect(stock.piecesOf("MORTISE-CHISEL")).toBe(38);
    expect(broker.published.map(({ address }) => address)).toEqual(["inventory.stock-reserved.v1"]);
  });

  it("for whatever order may be placed", async () => {
    const fresh = () => {
      const [own, broker] = [openDatabase(":memory:", migrations), new RecordingBroker()];
      const answers = [new StockReservedPublisher(broker), new StockRefusedPublisher(broker)] as const;
      return new ReserveStock(own, new SqliteStock(own), ...answers);
    };
    expect(await handleVariants({ consumer: fresh, of: wholeOrder })).toBeGreaterThan(20);
  });

  it("to put the goods of a rejected order back", async () => {
    stock.reserve(orderId, [{ sku: "TENON-SAW", quantity: 3 }]);
    await rejected.expects({
      description: "a rejected order whose goods are put back",
      operation: "rejectOrder",
      example: { orderId },
      handledBy: new ReleaseRejected(stock),
    });
    expect(stock.piecesOf("TENON-SAW")).toBe(20);
  });

  it("to put the goods of a cancelled order back", async () => {
    stock.reserve(orderId, [{ sku: "TENON-SAW", quantity: 3 }]);
    await cancelled.expects({
      description: "a cancelled order whose goods are put back",
      operation: "cancelOrder",
      example: { orderId },
      handledBy: new ReleaseCancelled(stock),
    });
    expect(stock.piecesOf("TENON-SAW")).toBe(20);
  });
});
