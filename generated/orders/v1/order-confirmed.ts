// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validateOrderConfirmed } from "./validators.js";

/** The goods are reserved and paid for. */
export interface OrderConfirmed {
  /** @format uuid */
  readonly orderId: string;
  /** @format uuid */
  readonly customerId: string;
  /** @format uuid */
  readonly paymentId: string;
  /** @format date-time */
  readonly confirmedAt: string;
}

/** The channel `orders.order-confirmed.v1`. */
export const orderConfirmed = defineChannel<OrderConfirmed>({
  address: "orders.order-confirmed.v1",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "orders.order-confirmed.v1",
    version: "1.3.0",
    digest: "sha256-82e389574ce69d40437b8abe03b1476024bd2d7aa8d30f439e3f69a288efb975",
    validate: validateOrderConfirmed,
  },
  delivery: { orderedBy: "/orderId" },
});

/** Publishes `OrderConfirmed`. An invalid event throws `InvalidEventError` and is not sent. */
export class OrderConfirmedPublisher extends Publisher<OrderConfirmed> {
  constructor(broker: Broker) {
    super(orderConfirmed, broker);
  }
}
