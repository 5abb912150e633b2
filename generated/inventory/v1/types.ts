// Generated from asyncapi/inventory/v1.yaml by `tenon generate`. Edit the spec, not this file.

/** An article of which there is too little. */
export interface Shortage {
  readonly sku: string;
  /**
   * @integer
   * @minimum 1
   */
  readonly wanted: number;
  /**
   * @integer
   * @minimum 0
   */
  readonly available: number;
}
