import type { Payment } from "./payment.js";

/** The payments of all orders. */
export abstract class Payments {
  /** Keeps what `next` makes of what is known, and gives it back. Nobody else changes the payment meanwhile. */
  abstract update(orderId: string, next: (known: Payment | undefined) => Payment): Payment;
}
