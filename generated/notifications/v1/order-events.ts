// Generated from asyncapi/notifications/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { defineChannel, type Tagged } from "@tenon/messaging";
import type { OrderConfirmed } from "../../orders/v1/order-confirmed.js";
import type { OrderCancelled, OrderRejected } from "../../orders/v1/types.js";
import { validateOrderCancelled, validateOrderConfirmed, validateOrderRejected } from "../../orders/v1/validators.js";

/** Everything that happens to orders, whatever it is called. Narrow it by `type`. */
export type OrderEvents =
  | Tagged<"orders.order-confirmed.v1", OrderConfirmed>
  | Tagged<"orders.order-rejected.v1", OrderRejected>
  | Tagged<"orders.order-cancelled.v1", OrderCancelled>;

/** The channel `orders.#`. */
export const orderEvents = defineChannel<OrderEvents>({
  address: "orders.#",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  messages: [
    {
      type: "orders.order-confirmed.v1",
      version: "1.3.0",
      digest: "sha256-82e389574ce69d40437b8abe03b1476024bd2d7aa8d30f439e3f69a288efb975",
      validate: validateOrderConfirmed,
    },
    {
      type: "orders.order-rejected.v1",
      version: "1.3.0",
      digest: "sha256-33415fb24bff76e08eb4b33a5dae0061fc5735b7df008ac930e1e411d33fa405",
      validate: validateOrderRejected,
    },
    {
      type: "orders.order-cancelled.v1",
      version: "1.3.0",
      digest: "sha256-8019bd8cd24ed2461dbdcb31d228641f91435241c732acd86e995d213f17c664",
      validate: validateOrderCancelled,
    },
  ],
});
