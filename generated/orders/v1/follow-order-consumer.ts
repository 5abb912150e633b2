// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription, type Tagged } from "@tenon/messaging";
import { orderEvents } from "./order-events.js";
import {
  validateFollowOrderOrderCancelled,
  validateFollowOrderOrderPlaced,
  validateFollowOrderOrderRejected,
  validateFollowOrderPaymentDue,
} from "./validators.js";

/** What `orders` reads of `OrderPlaced`. A customer has placed an order. It is not paid yet. */
export interface FollowOrderOrderPlaced {
  /**
   * Names the order for its whole life.
   * @format uuid
   */
  readonly orderId: string;
}

/** What `orders` reads of `OrderRejected`. The order will not be fulfilled, and why. */
export interface FollowOrderOrderRejected {
  /** @format uuid */
  readonly orderId: string;
}

/** What `orders` reads of `OrderCancelled`. The customer has changed their mind in time. */
export interface FollowOrderOrderCancelled {
  /** @format uuid */
  readonly orderId: string;
}

/** What `orders` reads of `PaymentDue`. The time in which an order is to be paid is over. */
export interface FollowOrderPaymentDue {
  /** @format uuid */
  readonly orderId: string;
}

/** What `orders` reads at `orders.#`. Narrow it by `type`. */
export type FollowOrderEvent =
  | Tagged<"orders.order-placed.v2", FollowOrderOrderPlaced>
  | Tagged<"orders.order-rejected.v1", FollowOrderOrderRejected>
  | Tagged<"orders.order-cancelled.v1", FollowOrderOrderCancelled>
  | Tagged<"orders.payment-due.v1", FollowOrderPaymentDue>;

/** The fulfilment of an order hears how far the order has come. */
export const followOrder = defineSubscription<FollowOrderEvent>({
  channel: orderEvents,
  consumer: "orders",
  queue: "orders.follow-order",
  messages: [
    { type: "orders.order-placed.v2", reads: ["/orderId"], validate: validateFollowOrderOrderPlaced },
    { type: "orders.order-rejected.v1", reads: ["/orderId"], validate: validateFollowOrderOrderRejected },
    { type: "orders.order-cancelled.v1", reads: ["/orderId"], validate: validateFollowOrderOrderCancelled },
    { type: "orders.payment-due.v1", reads: ["/orderId"], validate: validateFollowOrderPaymentDue },
  ],
});

/** Handles `followOrder`: extend it and write `handle`. */
export abstract class FollowOrderConsumer extends Consumer<FollowOrderEvent> {
  readonly subscription = followOrder;
}
