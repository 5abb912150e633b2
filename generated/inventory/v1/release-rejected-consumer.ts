// Generated from asyncapi/inventory/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { orderRejected } from "../../orders/v1/order-rejected.js";
import { validateReleaseRejected } from "./validators.js";

/** What `inventory` reads of `OrderRejected`. The order will not be fulfilled, and why. */
export interface ReleaseRejectedEvent {
  /** @format uuid */
  readonly orderId: string;
}

/** Puts the goods of a rejected order back. */
export const releaseRejected = defineSubscription<ReleaseRejectedEvent>({
  channel: orderRejected,
  consumer: "inventory",
  queue: "inventory.release-rejected",
  reads: ["/orderId"],
  validate: validateReleaseRejected,
});

/** Handles `releaseRejected`: extend it and write `handle`. */
export abstract class ReleaseRejectedConsumer extends Consumer<ReleaseRejectedEvent> {
  readonly subscription = releaseRejected;
}
