// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validateOrderPlaced } from "./validators.js";

export interface OrderPlaced {
  readonly orderId: string;
  /**
   * In minor units.
   * @integer
   */
  readonly total: number;
  readonly currency: string;
}

/** The channel `orders.order-placed.v1`. */
export const orderPlaced = defineChannel<OrderPlaced>({
  address: "orders.order-placed.v1",
  source: "orders",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "orders.order-placed.v1",
    version: "1.4.0",
    digest: "sha256-500f485e0b573a3fbbe65ca13e2474ea888321d2cb414682f51a8e4d00fb093a",
    validate: validateOrderPlaced,
  },
});

/** Publishes `OrderPlaced`. An invalid event throws `InvalidEventError` and is not sent. */
export class OrderPlacedPublisher extends Publisher<OrderPlaced> {
  constructor(broker: Broker) {
    super(orderPlaced, broker);
  }
}
