// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { stockRefused } from "../../inventory/v1/stock-refused.js";
import { validateRejectUnstocked } from "./validators.js";

/**
 * What `orders` reads of `StockRefused`. At least one article of the order is not there in the wanted quantity. Nothing
 * is kept.
 */
export interface RejectUnstockedEvent {
  /** @format uuid */
  readonly orderId: string;
  /** The articles that were short. */
  readonly missing: readonly [{ readonly sku: string }, ...{ readonly sku: string }[]];
}

/** An order that cannot be reserved is rejected. */
export const rejectUnstocked = defineSubscription<RejectUnstockedEvent>({
  channel: stockRefused,
  consumer: "orders",
  queue: "orders.reject-unstocked",
  reads: ["/orderId", "/missing/*/sku"],
  validate: validateRejectUnstocked,
});

/** Handles `rejectUnstocked`: extend it and write `handle`. */
export abstract class RejectUnstockedConsumer extends Consumer<RejectUnstockedEvent> {
  readonly subscription = rejectUnstocked;
}
