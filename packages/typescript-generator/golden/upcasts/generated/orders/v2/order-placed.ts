// Generated from asyncapi/orders/v2.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { Money } from "./types.js";
import { validateOrderPlaced } from "./validators.js";

export interface OrderPlaced {
  readonly orderId: string;
  readonly total: Money;
  /** @format date-time */
  readonly placedAt: string;
}

/** The channel `orders.order-placed.v2`. */
export const orderPlaced = defineChannel<OrderPlaced>({
  address: "orders.order-placed.v2",
  source: "orders",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "orders.order-placed.v2",
    version: "2.0.0",
    digest: "sha256-635984bd54417cd5daff88204fc80cf23a05be27bcd4bb4eaa7e7a98106620e5",
    validate: validateOrderPlaced,
  },
});

/** Publishes `OrderPlaced`. An invalid event throws `InvalidEventError` and is not sent. */
export class OrderPlacedPublisher extends Publisher<OrderPlaced> {
  constructor(broker: Broker) {
    super(orderPlaced, broker);
  }
}
