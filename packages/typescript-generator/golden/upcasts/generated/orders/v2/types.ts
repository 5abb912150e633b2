// Generated from asyncapi/orders/v2.yaml by `tenon generate`. Edit the spec, not this file.

export interface Money {
  /** @integer */
  readonly amount: number;
  readonly currency: string;
}
