// Generated from asyncapi/orders/v2.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { Money } from "../../shared/money/types.js";
import type { OrderLine } from "./types.js";
import { validateOrderPlaced } from "./validators.js";

/** A customer has placed an order. It is not paid yet. */
export interface OrderPlaced {
  /**
   * Names the order for its whole life.
   * @format uuid
   */
  readonly orderId: string;
  /**
   * The user who pays.
   * @format uuid
   */
  readonly customerId: string;
  /** @format date-time */
  readonly placedAt: string;
  /** What was ordered. */
  readonly lines: readonly [OrderLine, ...OrderLine[]];
  readonly total: Money;
  /**
   * What the customer wants us to know.
   * @maxLength 500
   */
  readonly note: string | null;
}

/** The channel `orders.order-placed.v2`. */
export const orderPlaced = defineChannel<OrderPlaced>({
  address: "orders.order-placed.v2",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "orders.order-placed.v2",
    version: "2.0.0",
    digest: "sha256-78fabce145467498e3e047336e4e35619d1c545979c21f094898841e65e55540",
    validate: validateOrderPlaced,
  },
  delivery: { orderedBy: "/orderId", attempts: 8 },
});

/** Publishes `OrderPlaced`. An invalid event throws `InvalidEventError` and is not sent. */
export class OrderPlacedPublisher extends Publisher<OrderPlaced> {
  constructor(broker: Broker) {
    super(orderPlaced, broker);
  }
}
