// Generated from asyncapi/parcels.yaml by `tenon generate`. Edit the spec, not this file.

import type { Email as TenonEmail, Uuid } from "@tenon/messaging";

/**
 * Names the parcel for its whole life.
 * @format uuid
 */
export type ParcelId = Uuid;

/** Who it is for. It is called like the type of an e-mail address. */
export interface Email {
  /** @format email */
  readonly email: TenonEmail;
}
