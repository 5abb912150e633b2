// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { defineChannel, type Tagged } from "@tenon/messaging";
import type { OrderPlaced } from "../v2/order-placed.js";
import { validateOrderPlaced } from "../v2/validators.js";
import type { OrderCancelled, OrderRejected, PaymentDue } from "./types.js";
import { validateOrderCancelled, validateOrderRejected, validatePaymentDue } from "./validators.js";

/** What decides whether an order still has to be paid, and whether its money is owed back. Narrow it by `type`. */
export type OrderEvents =
  | Tagged<"orders.order-placed.v2", OrderPlaced>
  | Tagged<"orders.order-rejected.v1", OrderRejected>
  | Tagged<"orders.order-cancelled.v1", OrderCancelled>
  | Tagged<"orders.payment-due.v1", PaymentDue>;

/** The channel `orders.#`. */
export const orderEvents = defineChannel<OrderEvents>({
  address: "orders.#",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  messages: [
    {
      type: "orders.order-placed.v2",
      version: "2.0.0",
      digest: "sha256-78fabce145467498e3e047336e4e35619d1c545979c21f094898841e65e55540",
      validate: validateOrderPlaced,
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
    {
      type: "orders.payment-due.v1",
      version: "1.3.0",
      digest: "sha256-47cf395f3dbbb9956e65ce0f9077251402e8cd378dd63c439012b8a5ab37dacc",
      validate: validatePaymentDue,
    },
  ],
});
