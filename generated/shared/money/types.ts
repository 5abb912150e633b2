// Generated from asyncapi/shared/money.yaml by `tenon generate`. Edit the spec, not this file.

/** The ISO 4217 code of a currency that we trade in. */
export type Currency = "EUR" | "GBP" | "USD";

/** An amount in the smallest unit of its currency, so that nothing is ever rounded. */
export interface Money {
  /**
   * In minor units, e.g. cents.
   * @integer
   * @minimum 0
   */
  readonly amount: number;
  readonly currency: Currency;
}
