// Generated from asyncapi/inventory/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { orderCancelled } from "../../orders/v1/order-cancelled.js";
import { validateReleaseCancelled } from "./validators.js";

/** What `inventory` reads of `OrderCancelled`. The customer has changed their mind in time. */
export interface ReleaseCancelledEvent {
  /** @format uuid */
  readonly orderId: string;
}

/** Puts the goods of a cancelled order back. */
export const releaseCancelled = defineSubscription<ReleaseCancelledEvent>({
  channel: orderCancelled,
  consumer: "inventory",
  queue: "inventory.release-cancelled",
  reads: ["/orderId"],
  validate: validateReleaseCancelled,
});

/** Handles `releaseCancelled`: extend it and write `handle`. */
export abstract class ReleaseCancelledConsumer extends Consumer<ReleaseCancelledEvent> {
  readonly subscription = releaseCancelled;
}
