// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

/** One article of an order. */
export interface OrderLine {
  /** The article, as our catalogue names it. */
  readonly sku: string;
  readonly quantity: number;
  /** In minor units of the order's currency. */
  readonly unitPrice: number;
  /** For a bundle, what it is made of. */
  readonly parts?: readonly OrderLine[];
}

/** Why an order was rejected. */
export type RejectionReason = OutOfStock | PaymentRefused;

/** We do not have enough of these articles. */
export interface OutOfStock {
  readonly kind: "outOfStock";
  readonly skus: readonly [string, ...string[]];
}

/** The payment was refused. */
export interface PaymentRefused {
  readonly kind: "paymentRefused";
  /** As the payment service gave it. */
  readonly code: string;
}
