// Generated from asyncapi/shared/address.yaml by `tenon generate`. Edit the spec, not this file.

/** Where a parcel can be delivered. */
export interface Address {
  /** @minLength 1 */
  readonly street: string;
  /** @minLength 1 */
  readonly city: string;
  /**
   * @minLength 1
   * @maxLength 12
   */
  readonly postalCode: string;
  /**
   * The ISO 3166-1 alpha-2 code of the country.
   * @pattern ^[A-Z]{2}$
   */
  readonly country: string;
  /**
   * Latitude and longitude in degrees (WGS 84).
   * @items[0] minimum -90
   * @items[0] maximum 90
   * @items[1] minimum -180
   * @items[1] maximum 180
   */
  readonly location?: readonly [number, number];
}
