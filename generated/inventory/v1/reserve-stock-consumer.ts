// Generated from asyncapi/inventory/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { orderPlaced } from "../../orders/v1/order-placed.js";
import { validateReserveStock } from "./validators.js";

/** What `inventory` reads of `OrderPlaced`. A customer has placed an order. It is not paid yet. */
export interface ReserveStockEvent {
  /**
   * Names the order for its whole life.
   * @format uuid
   */
  readonly orderId: string;
  /** What was ordered. */
  readonly lines: readonly [
    {
      /**
       * The article, as our catalogue names it.
       * @maxLength 40
       * @pattern ^[A-Z0-9][A-Z0-9-]*$
       */
      readonly sku: string;
      /**
       * @integer
       * @minimum 1
       */
      readonly quantity: number;
    },
    ...{ readonly sku: string; readonly quantity: number }[],
  ];
}

/** Keeps the goods of a new order, all or nothing. */
export const reserveStock = defineSubscription<ReserveStockEvent>({
  channel: orderPlaced,
  consumer: "inventory",
  queue: "inventory.reserve-stock",
  reads: ["/orderId", "/lines/*/sku", "/lines/*/quantity"],
  validate: validateReserveStock,
});

/** Handles `reserveStock`: extend it and write `handle`. */
export abstract class ReserveStockConsumer extends Consumer<ReserveStockEvent> {
  readonly subscription = reserveStock;
}
