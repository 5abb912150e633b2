// Generated from asyncapi/payments/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { refundDue } from "../../orders/v1/refund-due.js";
import { validateRefundPayment } from "./validators.js";

/**
 * What `payments` reads of `RefundDue`. Money was taken for an order that will not be fulfilled. It is to be given
 * back.
 */
export interface RefundPaymentEvent {
  /** @format uuid */
  readonly orderId: string;
}

/** Gives the money back, once. */
export const refundPayment = defineSubscription<RefundPaymentEvent>({
  channel: refundDue,
  consumer: "payments",
  queue: "payments.refund-payment",
  reads: ["/orderId"],
  validate: validateRefundPayment,
});

/** Handles `refundPayment`: extend it and write `handle`. */
export abstract class RefundPaymentConsumer extends Consumer<RefundPaymentEvent> {
  readonly subscription = refundPayment;
}
