// Generated from asyncapi/orders/v2.yaml by `tenon generate`. Edit the spec, not this file.

import { defineChannel, type Tagged } from "@tenon/messaging";
import { validateOrderClosed, validateOrderMoved } from "./validators.js";

export interface OrderMoved {
  readonly orderId: string;
  readonly place: { readonly city: string };
}

export interface OrderClosed {
  readonly orderId: string;
}

/** What travels at `orders.log.v2`. Narrow it by `type`. */
export type OrderLog =
  | Tagged<"OrderMoved", OrderMoved>
  | Tagged<"OrderClosed", OrderClosed>;

/** The channel `orders.log.v2`. */
export const orderLog = defineChannel<OrderLog>({
  address: "orders.log.v2",
  source: "orders",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  messages: [
    {
      type: "OrderMoved",
      version: "2.0.0",
      digest: "sha256-274634bd9c7c8d27060fe257341688eced0bfc259c0b29d61571ab13b7ade48d",
      validate: validateOrderMoved,
    },
    {
      type: "OrderClosed",
      version: "2.0.0",
      digest: "sha256-957bedf3d58c7368737b5c74fe839a298c081138eec41c72dfe746ba097155aa",
      validate: validateOrderClosed,
    },
  ],
});
