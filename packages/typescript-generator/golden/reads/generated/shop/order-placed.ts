// Generated from asyncapi/shop.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { Address, Line, Payment } from "./types.js";
import { validateOrderPlaced } from "./validators.js";

/** A customer has placed an order. */
export interface OrderPlaced {
  /**
   * Names the order for its whole life.
   * @format uuid
   */
  readonly orderId: string;
  readonly customerId: string;
  /**
   * What was ordered.
   * @uniqueItems
   */
  readonly lines: readonly [Line, ...Line[]];
  readonly deliverTo: Address | null;
  readonly payment: Payment;
  /** Latitude and longitude. */
  readonly at: readonly [number, number];
  readonly labels?: { readonly [key: string]: string };
  /** @maxLength 500 */
  readonly note?: string | null;
}

/** The channel `shop.order-placed`. */
export const orderPlaced = defineChannel<OrderPlaced>({
  address: "shop.order-placed",
  source: "shop",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "shop.order-placed",
    version: "1.0.0",
    digest: "sha256-23782b8d8b64608590e3fee4fd25e54b2e4d96d2197afc1e9657c51fe94b9f28",
    validate: validateOrderPlaced,
  },
});

/** Publishes `OrderPlaced`. An invalid event throws `InvalidEventError` and is not sent. */
export class OrderPlacedPublisher extends Publisher<OrderPlaced> {
  constructor(broker: Broker) {
    super(orderPlaced, broker);
  }
}
