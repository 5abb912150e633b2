import type { PaymentRefused } from "@shop/events/payments/v1/payment-refused.js";
import type { Money } from "@shop/events/shared/money/types.js";

export type Refusal = PaymentRefused["code"];

export type BankAnswer =
  | { readonly kind: "authorised"; readonly lastDigits: string }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** What one payment may come to, in minor units of any currency: 1,000.00. */
const limit = 100_000;

/** Asks the customer's bank. The bank of this shop knows one card, and its limit. */
export function askForPayment({ amount }: Money): BankAnswer {
  return amount <= limit ? { kind: "authorised", lastDigits: "4242" } : { kind: "refused", refusal: "limit_exceeded" };
}
