// Generated from asyncapi/orders/v2.yaml by `tenon generate`. Edit the spec, not this file.

import type { Money } from "../../shared/money/types.js";

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
  readonly unitPrice: Money;
  /** For a bundle, what it is made of. */
  readonly parts?: readonly OrderLine[];
}
