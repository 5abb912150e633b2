// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { paymentAuthorised } from "../../payments/v1/payment-authorised.js";
import { validateConfirmPaid } from "./validators.js";

/** What `orders` reads of `PaymentAuthorised`. The money for an order is ours. */
export interface ConfirmPaidEvent {
  /** @format uuid */
  readonly orderId: string;
  /** @format uuid */
  readonly paymentId: string;
}

/** An order that is paid is confirmed. */
export const confirmPaid = defineSubscription<ConfirmPaidEvent>({
  channel: paymentAuthorised,
  consumer: "orders",
  queue: "orders.confirm-paid",
  reads: ["/orderId", "/paymentId"],
  validate: validateConfirmPaid,
});

/** Handles `confirmPaid`: extend it and write `handle`. */
export abstract class ConfirmPaidConsumer extends Consumer<ConfirmPaidEvent> {
  readonly subscription = confirmPaid;
}
