import { randomUUID } from "node:crypto";
import type { Money } from "@shop/events/shared/money/types.js";
import { askForPayment, type Refusal } from "./card-terminal.js";

/** What is to be paid, and by whom. */
export interface Due {
  readonly customerId: string;
  readonly total: Money;
}

/**
 * How far the payment of an order has come. Two things have to be known before anything is taken, what is due and that the
 * goods are reserved; they arrive by different ways, in either order.
 */
export type Payment =
  | { readonly status: "amountAwaited" }
  | { readonly status: "goodsAwaited"; readonly due: Due }
  | Authorised
  | Refused
  | Refunded;

export interface Authorised {
  readonly status: "authorised";
  readonly due: Due;
  readonly paymentId: string;
  readonly lastDigits: string;
  readonly at: string;
}

export interface Refused {
  readonly status: "refused";
  readonly due: Due;
  readonly paymentId: string;
  readonly refusal: Refusal;
  readonly at: string;
}

/** What was authorised, and is the customer's again. */
export interface Refunded extends Omit<Authorised, "status"> {
  readonly status: "refunded";
  readonly refundedAt: string;
}

/** Money is owed back for an order of which we have never heard. */
export class PaymentUnknownError extends Error {
  override readonly name = "PaymentUnknownError";
  readonly code = "PAYMENT_UNKNOWN";

  constructor(orderId: string) {
    super(`PAYMENT_UNKNOWN ${orderId}: nothing was paid for it, as far as we know`);
  }
}

/** The payment once it is known what is due. What is decided stays as it is. */
export function withAmountDue(known: Payment | undefined, due: Due): Payment {
  if (!known) return { status: "goodsAwaited", due };
  return known.status === "amountAwaited" ? decide(due) : known;
}

/** The payment once the goods are reserved. What is decided stays as it is. */
export function withGoodsReserved(known: Payment | undefined): Payment {
  if (!known) return { status: "amountAwaited" };
  return known.status === "goodsAwaited" ? decide(known.due) : known;
}

/** The payment once its money is owed back: what was not taken is not given back. */
export function withRefundDue(known: Payment): Payment {
  return known.status === "authorised" ? { ...known, status: "refunded", refundedAt: new Date().toISOString() } : known;
}

function decide(due: Due): Payment {
  const answer = askForPayment(due.total);
  const decision = { due, paymentId: randomUUID(), at: new Date().toISOString() };
  return answer.kind === "authorised"
    ? { status: "authorised", ...decision, lastDigits: answer.lastDigits }
    : { status: "refused", ...decision, refusal: answer.refusal };
}
