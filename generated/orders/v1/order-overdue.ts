// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validateOrderOverdue } from "./validators.js";

/** An order was not paid in time. */
export interface OrderOverdue {
  /** @format uuid */
  readonly orderId: string;
}

/** The channel `orders.order-overdue.v1`. */
export const orderOverdue = defineChannel<OrderOverdue>({
  address: "orders.order-overdue.v1",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "orders.order-overdue.v1",
    version: "1.3.0",
    digest: "sha256-47cf395f3dbbb9956e65ce0f9077251402e8cd378dd63c439012b8a5ab37dacc",
    validate: validateOrderOverdue,
  },
  delivery: { orderedBy: "/orderId" },
});

/** Publishes `OrderOverdue`. An invalid event throws `InvalidEventError` and is not sent. */
export class OrderOverduePublisher extends Publisher<OrderOverdue> {
  constructor(broker: Broker) {
    super(orderOverdue, broker);
  }
}
