// Generated from asyncapi/payments/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { orderPlaced } from "../../orders/v2/order-placed.js";
import type { Money } from "../../shared/money/types.js";
import { validateNoteAmountDue } from "./validators.js";

/** What `payments` reads of `OrderPlaced`. A customer has placed an order. It is not paid yet. */
export interface NoteAmountDueEvent {
  /**
   * Names the order for its whole life.
   * @format uuid
   */
  readonly orderId: string;
  /**
   * The user who pays.
   * @format uuid
   */
  readonly customerId: string;
  readonly total: Money;
}

/** Remembers what an order costs, from the second major of the order's event. */
export const noteAmountDue = defineSubscription<NoteAmountDueEvent>({
  channel: orderPlaced,
  consumer: "payments",
  queue: "payments.note-amount-due",
  reads: ["/orderId", "/customerId", "/total"],
  validate: validateNoteAmountDue,
});

/** Handles `noteAmountDue`: extend it and write `handle`. */
export abstract class NoteAmountDueConsumer extends Consumer<NoteAmountDueEvent> {
  readonly subscription = noteAmountDue;
}
