// Generated from asyncapi/shared/address.yaml by `tenon generate`. Edit the spec, not this file.

/** Where a parcel can be delivered. */
export interface Address {
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  /** The ISO 3166-1 alpha-2 code of the country. */
  readonly country: string;
  /** Latitude and longitude in degrees (WGS 84). */
  readonly location?: readonly [number, number];
}
