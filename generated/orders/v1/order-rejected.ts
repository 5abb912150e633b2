// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { OrderRejected } from "./types.js";
import { validateOrderRejected } from "./validators.js";

/** The channel `orders.order-rejected.v1`. */
export const orderRejected = defineChannel<OrderRejected>({
  address: "orders.order-rejected.v1",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "orders.order-rejected.v1",
    version: "1.3.0",
    digest: "sha256-33415fb24bff76e08eb4b33a5dae0061fc5735b7df008ac930e1e411d33fa405",
    validate: validateOrderRejected,
  },
  delivery: { orderedBy: "/orderId" },
});

/** Publishes `OrderRejected`. An invalid event throws `InvalidEventError` and is not sent. */
export class OrderRejectedPublisher extends Publisher<OrderRejected> {
  constructor(broker: Broker) {
    super(orderRejected, broker);
  }
}
