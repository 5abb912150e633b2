import type { OrderConfirmed } from "@shop/events/orders/v1/order-confirmed.js";
import type { OrderCancelled, OrderRejected } from "@shop/events/orders/v1/types.js";
import type { OrderPlaced } from "@shop/events/orders/v2/order-placed.js";
import type { Decider } from "@tenon/event-store";
import type { Tagged } from "@tenon/messaging";
import { ended, type Order, type OrderEnd, type Placement } from "./order.js";

/** What can happen to an order. What is kept is what is told. */
export type OrderEvent =
  | Tagged<"orders.order-placed.v2", OrderPlaced>
  | Tagged<"orders.order-confirmed.v1", OrderConfirmed>
  | Tagged<"orders.order-rejected.v1", OrderRejected>
  | Tagged<"orders.order-cancelled.v1", OrderCancelled>;

export type OrderCommand =
  | { readonly kind: "place"; readonly placement: Placement }
  | { readonly kind: "end"; readonly orderId: string; readonly end: OrderEnd };

/** An event is about an order that we have never heard of. */
export class OrderUnknownError extends Error {
  override readonly name = "OrderUnknownError";
  readonly code = "ORDER_UNKNOWN";

  constructor(orderId: string) {
    super(`ORDER_UNKNOWN ${orderId}: was not placed here`);
  }
}

/** An order ends once: whatever comes later changes nothing. */
export const orderDecider: Decider<Order | null, OrderCommand, OrderEvent> = {
  initial: null,

  decide(command, order) {
    if (command.kind === "place") {
      return order ? [] : [{ type: "orders.order-placed.v2", data: command.placement }];
    }
    if (!order) throw new OrderUnknownError(command.orderId);
    return order.status === "placed" ? [endOf(order, command.end)] : [];
  },

  evolve(order, event) {
    if (event.type === "orders.order-placed.v2") return { ...event.data, status: "placed" };
    return order && ended(order, stateAfter(event));
  },
};

function endOf({ orderId, customerId }: Order, end: OrderEnd): OrderEvent {
  switch (end.status) {
    case "confirmed": {
      const { paymentId, confirmedAt } = end;
      return { type: "orders.order-confirmed.v1", data: { orderId, customerId, paymentId, confirmedAt } };
    }
    case "rejected": {
      const { reason, rejectedAt } = end;
      return { type: "orders.order-rejected.v1", data: { orderId, customerId, reason, rejectedAt } };
    }
    case "cancelled": {
      const { cancelledAt } = end;
      return { type: "orders.order-cancelled.v1", data: { orderId, customerId, cancelledAt } };
    }
  }
}

function stateAfter(event: Exclude<OrderEvent, { type: "orders.order-placed.v2" }>): OrderEnd {
  switch (event.type) {
    case "orders.order-confirmed.v1": {
      const { paymentId, confirmedAt } = event.data;
      return { status: "confirmed", paymentId, confirmedAt };
    }
    case "orders.order-rejected.v1": {
      const { reason, rejectedAt } = event.data;
      return { status: "rejected", reason, rejectedAt };
    }
    case "orders.order-cancelled.v1": {
      const { cancelledAt } = event.data;
      return { status: "cancelled", cancelledAt };
    }
  }
}
