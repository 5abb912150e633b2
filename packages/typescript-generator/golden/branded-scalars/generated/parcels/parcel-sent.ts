// Generated from asyncapi/parcels.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, type IsoDate, type IsoDateTime, Publisher, type Uri } from "@tenon/messaging";
import type { Email, ParcelId } from "./types.js";
import { validateParcelSent } from "./validators.js";

export interface ParcelSent {
  readonly parcelId: ParcelId;
  /** @format date-time */
  readonly sent: IsoDateTime | null;
  /** @items format date */
  readonly stops: readonly [IsoDate, ...IsoDate[]];
  /** @format uri */
  readonly tracking?: Uri;
  readonly for: Email;
  /**
   * Has a format that no type is made of.
   * @format parcel-code
   */
  readonly code?: string;
  /**
   * A value says more than its format.
   * @format uri
   */
  readonly kind?: "https://example.com/letter" | "https://example.com/box";
}

/** The channel `parcels.parcel-sent`. */
export const parcelSent = defineChannel<ParcelSent>({
  address: "parcels.parcel-sent",
  source: "parcels",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "parcels.parcel-sent",
    version: "1.0.0",
    digest: "sha256-44ccbebc14197ebdfad795e667b645771c15ca00840e382fa277bd5e90f7d30e",
    validate: validateParcelSent,
  },
});

/** Publishes `ParcelSent`. An invalid event throws `InvalidEventError` and is not sent. */
export class ParcelSentPublisher extends Publisher<ParcelSent> {
  constructor(broker: Broker) {
    super(parcelSent, broker);
  }
}
