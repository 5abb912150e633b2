// Generated from asyncapi/notifications/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription, type Tagged } from "@tenon/messaging";
import type { RejectionReason } from "../../orders/v1/types.js";
import { orderEvents } from "./order-events.js";
import {
  validateTellCustomerOrderCancelled,
  validateTellCustomerOrderConfirmed,
  validateTellCustomerOrderRejected,
} from "./validators.js";

/** What `notifications` reads of `OrderConfirmed`. The goods are reserved and paid for. */
export interface TellCustomerOrderConfirmed {
  /** @format uuid */
  readonly orderId: string;
  /** @format uuid */
  readonly customerId: string;
}

/** What `notifications` reads of `OrderRejected`. The order will not be fulfilled, and why. */
export interface TellCustomerOrderRejected {
  /** @format uuid */
  readonly orderId: string;
  /** @format uuid */
  readonly customerId: string;
  readonly reason: RejectionReason;
}

/** What `notifications` reads of `OrderCancelled`. The customer has changed their mind in time. */
export interface TellCustomerOrderCancelled {
  /** @format uuid */
  readonly orderId: string;
  /** @format uuid */
  readonly customerId: string;
}

/** What `notifications` reads at `orders.#`. Narrow it by `type`. */
export type TellCustomerEvent =
  | Tagged<"orders.order-confirmed.v1", TellCustomerOrderConfirmed>
  | Tagged<"orders.order-rejected.v1", TellCustomerOrderRejected>
  | Tagged<"orders.order-cancelled.v1", TellCustomerOrderCancelled>;

/** Tells the customer how their order has ended. */
export const tellCustomer = defineSubscription<TellCustomerEvent>({
  channel: orderEvents,
  consumer: "notifications",
  queue: "notifications.tell-customer",
  messages: [
    {
      type: "orders.order-confirmed.v1",
      reads: ["/orderId", "/customerId"],
      validate: validateTellCustomerOrderConfirmed,
    },
    {
      type: "orders.order-rejected.v1",
      reads: ["/orderId", "/customerId", "/reason"],
      validate: validateTellCustomerOrderRejected,
    },
    {
      type: "orders.order-cancelled.v1",
      reads: ["/orderId", "/customerId"],
      validate: validateTellCustomerOrderCancelled,
    },
  ],
});

/** Handles `tellCustomer`: extend it and write `handle`. */
export abstract class TellCustomerConsumer extends Consumer<TellCustomerEvent> {
  readonly subscription = tellCustomer;
}
