// Generated from asyncapi/payments/v1.yaml by `tenon generate`. Edit the spec, not this file.

/** How it was paid. */
export type PaymentMethod = Card | Transfer;

export interface Card {
  readonly kind: "card";
  /**
   * The last four digits, which is all that we keep.
   * @pattern ^[0-9]{4}$
   */
  readonly lastDigits: string;
}

export interface Transfer {
  readonly kind: "transfer";
  /** @pattern ^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$ */
  readonly iban: string;
}
