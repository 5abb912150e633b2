// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { PaymentDue } from "./types.js";
import { validatePaymentDue } from "./validators.js";

/** The channel `orders.payment-due.v1`. */
export const paymentDue = defineChannel<PaymentDue>({
  address: "orders.payment-due.v1",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "orders.payment-due.v1",
    version: "1.3.0",
    digest: "sha256-47cf395f3dbbb9956e65ce0f9077251402e8cd378dd63c439012b8a5ab37dacc",
    validate: validatePaymentDue,
  },
  delivery: { orderedBy: "/orderId" },
});

/** Publishes `PaymentDue`. An invalid event throws `InvalidEventError` and is not sent. */
export class PaymentDuePublisher extends Publisher<PaymentDue> {
  constructor(broker: Broker) {
    super(paymentDue, broker);
  }
}
