// Generated from asyncapi/shop.yaml by `tenon generate`. Edit the spec, not this file.

export interface Line {
  readonly sku: string;
  /**
   * @integer
   * @minimum 1
   */
  readonly quantity: number;
  readonly parts?: readonly Line[];
}

export interface Address {
  readonly street: string;
  readonly city: string;
}

export type Payment = Card | Transfer;

export interface Card {
  readonly kind: "card";
  readonly digits: string;
}

export interface Transfer {
  readonly kind: "transfer";
  readonly iban: string;
}
