// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { Currency } from "../../shared/money/types.js";
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
  /**
   * In minor units of `currency`. From v2 on this is a Money.
   * @integer
   * @minimum 0
   */
  readonly total: number;
  readonly currency: Currency;
  /**
   * What the customer wants us to know.
   * @maxLength 500
   */
  readonly note: string | null;
}

/** The channel `orders.order-placed.v1`. */
export const orderPlaced = defineChannel<OrderPlaced>({
  address: "orders.order-placed.v1",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "orders.order-placed.v1",
    version: "1.3.0",
    digest: "sha256-ac76731d49cff6186c91774027aa819f988f7f13f85016a9cd8eae8b7293e7d0",
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
