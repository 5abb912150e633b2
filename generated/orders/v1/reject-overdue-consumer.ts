// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { orderOverdue } from "./order-overdue.js";
import { validateRejectOverdue } from "./validators.js";

/** What `orders` reads of `OrderOverdue`. An order was not paid in time. */
export interface RejectOverdueEvent {
  /** @format uuid */
  readonly orderId: string;
}

/** An order that was not paid in time is rejected, unless it has ended meanwhile. */
export const rejectOverdue = defineSubscription<RejectOverdueEvent>({
  channel: orderOverdue,
  consumer: "orders",
  queue: "orders.reject-overdue",
  reads: ["/orderId"],
  validate: validateRejectOverdue,
});

/** Handles `rejectOverdue`: extend it and write `handle`. */
export abstract class RejectOverdueConsumer extends Consumer<RejectOverdueEvent> {
  readonly subscription = rejectOverdue;
}
