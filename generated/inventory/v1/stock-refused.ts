// Generated from asyncapi/inventory/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { Shortage } from "./types.js";
import { validateStockRefused } from "./validators.js";

/** At least one article of the order is not there in the wanted quantity. Nothing is kept. */
export interface StockRefused {
  /** @format uuid */
  readonly orderId: string;
  /** The articles that were short. */
  readonly missing: readonly [Shortage, ...Shortage[]];
  /** @format date-time */
  readonly refusedAt: string;
}

/** The channel `inventory.stock-refused.v1`. */
export const stockRefused = defineChannel<StockRefused>({
  address: "inventory.stock-refused.v1",
  source: "inventory",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "inventory.stock-refused.v1",
    version: "1.0.0",
    digest: "sha256-c43d74ad0cf0b3842b95318fc512eadd0027ef27766e29ff4684b8d50c1c3e4e",
    validate: validateStockRefused,
  },
  delivery: { orderedBy: "/orderId" },
});

/** Publishes `StockRefused`. An invalid event throws `InvalidEventError` and is not sent. */
export class StockRefusedPublisher extends Publisher<StockRefused> {
  constructor(broker: Broker) {
    super(stockRefused, broker);
  }
}
