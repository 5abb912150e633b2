// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

/** One article of an order. */
export interface OrderLine {
  /**
   * The article, as our catalogue names it.
   * @maxLength 40
   * @pattern ^[A-Z0-9][A-Z0-9-]*$
   */
  readonly sku: string;
  /**
   * @integer
   * @minimum 1
   */
  readonly quantity: number;
  /**
   * In minor units of the order's currency.
   * @integer
   * @minimum 0
   */
  readonly unitPrice: number;
  /** For a bundle, what it is made of. */
  readonly parts?: readonly OrderLine[];
}

/** The order will not be fulfilled, and why. */
export interface OrderRejected {
  /** @format uuid */
  readonly orderId: string;
  /** @format uuid */
  readonly customerId: string;
  /** @format date-time */
  readonly rejectedAt: string;
  readonly reason: RejectionReason;
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
  /** As the payment service gave it, or `overdue` where nothing was paid in time. */
  readonly code: string;
}

/** The customer has changed their mind in time. */
export interface OrderCancelled {
  /** @format uuid */
  readonly orderId: string;
  /** @format uuid */
  readonly customerId: string;
  /** @format date-time */
  readonly cancelledAt: string;
}

/** The time in which an order is to be paid is over. */
export interface PaymentDue {
  /** @format uuid */
  readonly orderId: string;
}
