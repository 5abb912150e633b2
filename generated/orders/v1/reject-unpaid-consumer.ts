// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { paymentRefused } from "../../payments/v1/payment-refused.js";
import { validateRejectUnpaid } from "./validators.js";

/** What `orders` reads of `PaymentRefused`. The money for an order could not be had. */
export interface RejectUnpaidEvent {
  /** @format uuid */
  readonly orderId: string;
  /** Why, as the payment provider says it. */
  readonly code: "limit_exceeded" | "card_declined" | "provider_unavailable";
}

/** An order that cannot be paid is rejected. */
export const rejectUnpaid = defineSubscription<RejectUnpaidEvent>({
  channel: paymentRefused,
  consumer: "orders",
  queue: "orders.reject-unpaid",
  reads: ["/orderId", "/code"],
  validate: validateRejectUnpaid,
});

/** Handles `rejectUnpaid`: extend it and write `handle`. */
export abstract class RejectUnpaidConsumer extends Consumer<RejectUnpaidEvent> {
  readonly subscription = rejectUnpaid;
}
