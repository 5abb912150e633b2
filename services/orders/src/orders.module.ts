import { join } from "node:path";
import { type DynamicModule, Module } from "@nestjs/common";
import { orderCancelled } from "@shop/events/orders/v1/order-cancelled.js";
import { orderConfirmed } from "@shop/events/orders/v1/order-confirmed.js";
import { orderOverdue } from "@shop/events/orders/v1/order-overdue.js";
import { orderPlaced as orderPlacedV1 } from "@shop/events/orders/v1/order-placed.js";
import { orderRejected } from "@shop/events/orders/v1/order-rejected.js";
import { paymentDue } from "@shop/events/orders/v1/payment-due.js";
import { refundDue } from "@shop/events/orders/v1/refund-due.js";
import { orderPlaced } from "@shop/events/orders/v2/order-placed.js";
import { MessagingModule, type ServiceParts } from "@tenon/nestjs-messaging";
import { openDatabase } from "@tenon/store-sqlite";
import { CachedOrders } from "./cached-orders.js";
import { CancelOrder } from "./cancel-order.js";
import { ConfirmPaid } from "./confirm-paid.js";
import { Customers } from "./customers.js";
import { EndOrder } from "./end-order.js";
import { FollowOrder } from "./follow-order.js";
import { Fulfilments } from "./fulfilments.js";
import { migrations } from "./migrations.js";
import { openOrderCache } from "./order-cache.js";
import { OrdersController } from "./orders.controller.js";
import { Orders } from "./orders.js";
import { PlaceOrder } from "./place-order.js";
import { RejectOverdue } from "./reject-overdue.js";
import { RejectUnpaid } from "./reject-unpaid.js";
import { RejectUnstocked } from "./reject-unstocked.js";
import { RememberCustomer } from "./remember-customer.js";
import { SqliteCustomers } from "./sqlite-customers.js";

@Module({
  controllers: [OrdersController],
  providers: [
    RememberCustomer,
    ConfirmPaid,
    RejectUnpaid,
    RejectUnstocked,
    RejectOverdue,
    FollowOrder,
    PlaceOrder,
    CancelOrder,
    EndOrder,
  ],
})
class OrdersModule {}

/** Takes orders and follows each to its end. */
export function ordersModule({ dataDir, redisUrl, ...messaging }: ServiceParts): DynamicModule {
  const database = openDatabase(join(dataDir, "orders.sqlite"), migrations);
  const { cache, reads } = openOrderCache(redisUrl);
  const orders = new Orders(database.events);
  const fulfilments = new Fulfilments(database.events);
  const resources = { database, cache };
  const history = { store: database.events, kept: [orders.kept, fulfilments] };
  return {
    module: OrdersModule,
    imports: [
      MessagingModule.forRoot({
        ...messaging,
        resources,
        outbox: database.outbox,
        history,
        metrics: [reads],
        channels: [
          orderPlacedV1,
          orderPlaced,
          orderConfirmed,
          orderRejected,
          orderCancelled,
          paymentDue,
          orderOverdue,
          refundDue,
        ],
      }),
    ],
    providers: [
      { provide: Orders, useValue: orders },
      { provide: Fulfilments, useValue: fulfilments },
      { provide: CachedOrders, useValue: new CachedOrders(orders, cache) },
      { provide: Customers, useValue: new SqliteCustomers(database) },
    ],
  };
}
