// Generated from asyncapi/payments/v1.yaml by `tenon generate`. Edit the spec, not this file.

/** How it was paid. */
export type PaymentMethod = Card | Transfer;

export interface Card {
  readonly kind: "card";
  /** The last four digits, which is all that we keep. */
  readonly lastDigits: string;
}

export interface Transfer {
  readonly kind: "transfer";
  readonly iban: string;
}
