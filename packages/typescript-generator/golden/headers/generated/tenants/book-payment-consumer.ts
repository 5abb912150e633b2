// Generated from asyncapi/tenants.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription, type NoHeaders, type Tagged } from "@tenon/messaging";
import { type InvoicePaid, invoices, type InvoicesParameters, type Trail } from "./invoices.js";

/** What `tenants` reads at `tenants.invoices.{region}`. Narrow it by `type`. */
export type BookPaymentEvent = Tagged<"invoicePaid", InvoicePaid>;

/** The operation `bookPayment`. */
export const bookPayment = defineSubscription<BookPaymentEvent, InvoicesParameters, Trail | NoHeaders>({
  channel: invoices,
  consumer: "tenants",
  queue: "tenants.book-payment",
  messages: [{ type: "invoicePaid" }],
});

/** Handles `bookPayment`: extend it and write `handle`. */
export abstract class BookPaymentConsumer extends Consumer<BookPaymentEvent, InvoicesParameters, Trail | NoHeaders> {
  readonly subscription = bookPayment;
}
