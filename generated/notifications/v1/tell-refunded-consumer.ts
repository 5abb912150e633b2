// Generated from asyncapi/notifications/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { paymentRefunded } from "../../payments/v1/payment-refunded.js";
import type { Money } from "../../shared/money/types.js";
import { validateTellRefunded } from "./validators.js";

/** What `notifications` reads of `PaymentRefunded`. The money for an order is the customer's again. */
export interface TellRefundedEvent {
  /** @format uuid */
  readonly orderId: string;
  /**
   * Who has paid.
   * @format uuid
   */
  readonly customerId: string;
  readonly amount: Money;
}

/** Tells the customer that they have their money back. */
export const tellRefunded = defineSubscription<TellRefundedEvent>({
  channel: paymentRefunded,
  consumer: "notifications",
  queue: "notifications.tell-refunded",
  reads: ["/orderId", "/customerId", "/amount"],
  validate: validateTellRefunded,
});

/** Handles `tellRefunded`: extend it and write `handle`. */
export abstract class TellRefundedConsumer extends Consumer<TellRefundedEvent> {
  readonly subscription = tellRefunded;
}
