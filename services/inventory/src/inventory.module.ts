import { join } from "node:path";
import { type DynamicModule, Module } from "@nestjs/common";
import { StockRefusedPublisher } from "@shop/events/inventory/v1/stock-refused.js";
import { StockReservedPublisher } from "@shop/events/inventory/v1/stock-reserved.js";
import { MessagingModule, type ServiceParts } from "@tenon/nestjs-messaging";
import { Database, openDatabase } from "@tenon/store-sqlite";
import { migrations } from "./migrations.js";
import { ReleaseCancelled } from "./release-cancelled.js";
import { ReleaseRejected } from "./release-rejected.js";
import { ReserveStock } from "./reserve-stock.js";
import { SqliteStock } from "./sqlite-stock.js";
import { Stock } from "./stock.js";

@Module({ providers: [ReserveStock, ReleaseRejected, ReleaseCancelled] })
class InventoryModule {}

/** Knows what is on the shelf and for whom it is kept. */
export function inventoryModule({ dataDir, ...messaging }: ServiceParts): DynamicModule {
  const database = openDatabase(join(dataDir, "inventory.sqlite"), migrations);
  const publishers = [StockReservedPublisher, StockRefusedPublisher];
  return {
    module: InventoryModule,
    imports: [MessagingModule.forRoot({ ...messaging, resources: { database }, outbox: database.outbox, publishers })],
    providers: [
      { provide: Database, useValue: database },
      { provide: Stock, useValue: new SqliteStock(database) },
    ],
  };
}
