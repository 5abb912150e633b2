// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { OrderCancelled } from "./types.js";
import { validateOrderCancelled } from "./validators.js";

/** The channel `orders.order-cancelled.v1`. */
export const orderCancelled = defineChannel<OrderCancelled>({
  address: "orders.order-cancelled.v1",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "orders.order-cancelled.v1",
    version: "1.3.0",
    digest: "sha256-8019bd8cd24ed2461dbdcb31d228641f91435241c732acd86e995d213f17c664",
    validate: validateOrderCancelled,
  },
  delivery: { orderedBy: "/orderId" },
});

/** Publishes `OrderCancelled`. An invalid event throws `InvalidEventError` and is not sent. */
export class OrderCancelledPublisher extends Publisher<OrderCancelled> {
  constructor(broker: Broker) {
    super(orderCancelled, broker);
  }
}
