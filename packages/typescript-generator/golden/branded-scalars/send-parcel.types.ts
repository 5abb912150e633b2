import { randomUUID } from "node:crypto";
import { Email, IsoDate, Uuid } from "@tenon/messaging";
import type { ParcelSent, ParcelSentPublisher } from "./generated/parcels/parcel-sent.js";
import { validateParcelSent } from "./generated/parcels/validators.js";

/** Text of a format is made of plain text one by one … */
export async function sendParcel(publisher: ParcelSentPublisher, email: string): Promise<void> {
  await publisher.publish({
    parcelId: Uuid.of(randomUUID()),
    sent: null,
    stops: [IsoDate.of("2026-11-29")],
    for: { email: Email.of(email) },
  });
}

/** … or all at once, by the event's own validator. */
export function readParcel(body: unknown): ParcelSent | undefined {
  const read = validateParcelSent(body);
  return read.issues ? undefined : read.value;
}
