// Generated from asyncapi/stock/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription, type Upcast } from "@tenon/messaging";
import { type OrderPlaced, orderPlaced as ordersV1OrderPlaced } from "../../orders/v1/order-placed.js";
import { orderPlaced } from "../../orders/v2/order-placed.js";
import { validateReserveStock } from "./validators.js";

/** What `stock` reads of `OrderPlaced`. */
export interface ReserveStockEvent {
  readonly orderId: string;
  readonly total: {
    /** @integer */
    readonly amount: number;
  };
}

/** Reads the orders of both majors. */
export const reserveStock = defineSubscription<ReserveStockEvent>({
  channel: orderPlaced,
  consumer: "stock",
  queue: "stock.reserve-stock",
  reads: ["/orderId", "/total/amount"],
  validate: validateReserveStock,
  upcasts: { "orders.order-placed.v1": { channel: ordersV1OrderPlaced } },
});

/** Handles `reserveStock`: extend it and write `handle`. */
export abstract class ReserveStockConsumer extends Consumer<ReserveStockEvent> {
  readonly subscription = reserveStock;
  /** Make of the older messages that it takes as well what it reads today. */
  abstract readonly upcasters: {
    readonly "orders.order-placed.v1": Upcast<OrderPlaced, ReserveStockEvent>;
  };
}
