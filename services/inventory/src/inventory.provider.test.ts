import { describe, expect, it } from "@jest/globals";
import { StockRefusedPublisher } from "@shop/events/inventory/v1/stock-refused.js";
import { StockReservedPublisher } from "@shop/events/inventory/v1/stock-reserved.js";
import { type Broker, OutboxRelay } from "@tenon/messaging";
import { verifyPacts } from "@tenon/pact-messages";
import { openDatabase } from "@tenon/store-sqlite";
import { migrations } from "./migrations.js";
import { ReserveStock } from "./reserve-stock.js";
import { SqliteStock } from "./sqlite-stock.js";

const orderId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01";

/** What is answered to an order of one article. */
const reserving = (sku: string) => async (broker: Broker) => {
  const database = openDatabase(":memory:", migrations);
  const stock = new SqliteStock(database);
  const answers = [new StockReservedPublisher(broker), new StockRefusedPublisher(broker)] as const;
  const effect = { queue: "inventory.reserve-stock", source: "orders", id: orderId, retainMs: 60_000 };
  new ReserveStock(database, stock, ...answers).handle({ orderId, lines: [{ sku, quantity: 1 }] }, { effect });
  await new OutboxRelay(database.outbox, broker).drain();
};

describe("inventory keeps its pacts", () => {
  it("with what its publishers really publish", async () => {
    const verified = await verifyPacts({
      provider: "inventory",
      pacts: "contracts/pacts",
      publishes: {
        "inventory.stock-reserved.v1": reserving("TENON-SAW"),
        "inventory.stock-refused.v1": reserving("DOVETAIL-JIG"),
      },
    });
    expect(verified).toEqual(["orders: an order whose goods are not there", "payments: goods that are reserved"]);
  });
});
