// Generated from asyncapi/inventory/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validateStockReserved } from "./validators.js";

/** Everything that was ordered is kept for the order. */
export interface StockReserved {
  /** @format uuid */
  readonly orderId: string;
  /** @format uuid */
  readonly reservationId: string;
  /** @format date-time */
  readonly reservedAt: string;
}

/** The channel `inventory.stock-reserved.v1`. */
export const stockReserved = defineChannel<StockReserved>({
  address: "inventory.stock-reserved.v1",
  source: "inventory",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "inventory.stock-reserved.v1",
    version: "1.0.0",
    digest: "sha256-3ce1471bb68a9464e2c5bd3fdc566c6cafb3faa1eb2f2bfd2d03822daa178211",
    validate: validateStockReserved,
  },
  delivery: { orderedBy: "/orderId" },
});

/** Publishes `StockReserved`. An invalid event throws `InvalidEventError` and is not sent. */
export class StockReservedPublisher extends Publisher<StockReserved> {
  constructor(broker: Broker) {
    super(stockReserved, broker);
  }
}
