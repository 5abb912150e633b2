import { join } from "node:path";
import { type DynamicModule, Module } from "@nestjs/common";
import { OrderCancelledPublisher } from "@shop/events/orders/v1/order-cancelled.js";
import { OrderConfirmedPublisher } from "@shop/events/orders/v1/order-confirmed.js";
import { OrderPlacedPublisher } from "@shop/events/orders/v1/order-placed.js";
import { OrderRejectedPublisher } from "@shop/events/orders/v1/order-rejected.js";
import { OrderPlacedPublisher as OrderPlacedV2Publisher } from "@shop/events/orders/v2/order-placed.js";
import { MessagingModule, type ServiceParts } from "@tenon/nestjs-messaging";
import { Database, openDatabase } from "@tenon/store-sqlite";
import { AnnounceOrder } from "./announce-order.js";
import { CachedOrders } from "./cached-orders.js";
import { CancelOrder } from "./cancel-order.js";
import { ConfirmPaid } from "./confirm-paid.js";
import { Customers } from "./customers.js";
import { EndOrder } from "./end-order.js";
import { migrations } from "./migrations.js";
import { openOrderCache } from "./order-cache.js";
import { OrdersController } from "./orders.controller.js";
import { Orders } from "./orders.js";
import { PlaceOrder } from "./place-order.js";
import { RejectUnpaid } from "./reject-unpaid.js";
import { RejectUnstocked } from "./reject-unstocked.js";
import { RememberCustomer } from "./remember-customer.js";
import { SqliteCustomers } from "./sqlite-customers.js";
import { SqliteOrders } from "./sqlite-orders.js";

@Module({
  controllers: [OrdersController],
  providers: [
    RememberCustomer,
    ConfirmPaid,
    RejectUnpaid,
    RejectUnstocked,
    PlaceOrder,
    CancelOrder,
    EndOrder,
    AnnounceOrder,
  ],
})
class OrdersModule {}

const publishers = [
  OrderPlacedPublisher,
  OrderPlacedV2Publisher,
  OrderConfirmedPublisher,
  OrderRejectedPublisher,
  OrderCancelledPublisher,
];

/** Takes orders and follows each to its end. */
export function ordersModule({ dataDir, redisUrl, ...messaging }: ServiceParts): DynamicModule {
  const database = openDatabase(join(dataDir, "orders.sqlite"), migrations);
  const { cache, reads } = openOrderCache(redisUrl);
  const orders = new SqliteOrders(database);
  const resources = { database, cache };
  return {
    module: OrdersModule,
    imports: [
      MessagingModule.forRoot({ ...messaging, resources, outbox: database.outbox, publishers, metrics: [reads] }),
    ],
    providers: [
      { provide: Database, useValue: database },
      { provide: Orders, useValue: orders },
      { provide: CachedOrders, useValue: new CachedOrders(orders, cache) },
      { provide: Customers, useValue: new SqliteCustomers(database) },
    ],
  };
}
