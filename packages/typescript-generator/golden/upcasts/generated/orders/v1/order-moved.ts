// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validateOrderMoved } from "./validators.js";

export interface OrderMoved {
  readonly orderId: string;
  readonly city: string;
}

/** The channel `orders.order-moved.v1`. */
export const orderMoved = defineChannel<OrderMoved>({
  address: "orders.order-moved.v1",
  source: "orders",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "OrderMoved",
    version: "1.4.0",
    digest: "sha256-ba38f3aac6b3d42c50c9033a06188c0535efa3de90542aad3df411273f1926ad",
    validate: validateOrderMoved,
  },
});

/** Publishes `OrderMoved`. An invalid event throws `InvalidEventError` and is not sent. */
export class OrderMovedPublisher extends Publisher<OrderMoved> {
  constructor(broker: Broker) {
    super(orderMoved, broker);
  }
}
