// Generated from asyncapi/parcels.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription, type IsoDateTime } from "@tenon/messaging";
import { parcelSent } from "./parcel-sent.js";
import type { ParcelId } from "./types.js";
import { validateAnnounceParcel } from "./validators.js";

/** What `parcels` reads of `ParcelSent`. */
export interface AnnounceParcelEvent {
  readonly parcelId: ParcelId;
  /** @format date-time */
  readonly sent: IsoDateTime | null;
}

/** The operation `announceParcel`. */
export const announceParcel = defineSubscription<AnnounceParcelEvent>({
  channel: parcelSent,
  consumer: "parcels",
  queue: "parcels.announce",
  reads: ["/parcelId", "/sent"],
  validate: validateAnnounceParcel,
});

/** Handles `announceParcel`: extend it and write `handle`. */
export abstract class AnnounceParcelConsumer extends Consumer<AnnounceParcelEvent> {
  readonly subscription = announceParcel;
}
