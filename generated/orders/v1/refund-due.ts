// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validateRefundDue } from "./validators.js";

/** Money was taken for an order that will not be fulfilled. It is to be given back. */
export interface RefundDue {
  /** @format uuid */
  readonly orderId: string;
}

/** The channel `orders.refund-due.v1`. */
export const refundDue = defineChannel<RefundDue>({
  address: "orders.refund-due.v1",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "orders.refund-due.v1",
    version: "1.3.0",
    digest: "sha256-47cf395f3dbbb9956e65ce0f9077251402e8cd378dd63c439012b8a5ab37dacc",
    validate: validateRefundDue,
  },
  delivery: { orderedBy: "/orderId" },
});

/** Publishes `RefundDue`. An invalid event throws `InvalidEventError` and is not sent. */
export class RefundDuePublisher extends Publisher<RefundDue> {
  constructor(broker: Broker) {
    super(refundDue, broker);
  }
}
