import type { RejectionReason } from "@shop/events/orders/v1/types.js";
import type { OrderPlaced } from "@shop/events/orders/v2/order-placed.js";

/** What was ordered, by whom and for how much. It never changes. */
export type Placement = OrderPlaced;

/** How far an order has come. Whatever is not `placed` is its end. */
export type OrderState =
  | { readonly status: "placed" }
  | { readonly status: "confirmed"; readonly paymentId: string; readonly confirmedAt: string }
  | { readonly status: "rejected"; readonly reason: RejectionReason; readonly rejectedAt: string }
  | { readonly status: "cancelled"; readonly cancelledAt: string };

export type Order = Placement & OrderState;

export type OrderEnd = Exclude<OrderState, { readonly status: "placed" }>;

/** The order with an end, if it has none yet. The first end is the end: whatever comes later changes nothing. */
export function ended(order: Order, end: OrderEnd): Order {
  return order.status === "placed" ? { ...order, ...end } : order;
}
