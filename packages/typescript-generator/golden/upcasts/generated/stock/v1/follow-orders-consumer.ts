// Generated from asyncapi/stock/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription, type Upcast } from "@tenon/messaging";
import { type OrderMoved, orderMoved } from "../../orders/v1/order-moved.js";
import { type OrderLog, orderLog, type OrderMoved as OrdersV2OrderMoved } from "../../orders/v2/order-log.js";

/** Reads several messages, of which one is of the type that it always was. */
export const followOrders = defineSubscription<OrderLog>({
  channel: orderLog,
  consumer: "stock",
  queue: "stock.follow-orders",
  upcasts: { "OrderMoved@1": { channel: orderMoved, type: "OrderMoved", to: "OrderMoved" } },
});

/** Handles `followOrders`: extend it and write `handle`. */
export abstract class FollowOrdersConsumer extends Consumer<OrderLog> {
  readonly subscription = followOrders;
  /** Make of the older messages that it takes as well what it reads today. */
  abstract readonly upcasters: {
    readonly "OrderMoved@1": Upcast<OrderMoved, OrdersV2OrderMoved>;
  };
}
