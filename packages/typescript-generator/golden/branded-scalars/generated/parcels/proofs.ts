// Generated from asyncapi/parcels.yaml by `tenon generate`. Edit the spec, not this file.

import type { Unbranded } from "@tenon/messaging";
import type { ParcelSent } from "./parcel-sent.js";

/** The example `small` of `parcels.parcel-sent`. */
export const parcelSentSmall = {
  parcelId: "6f1e3c5a-0b67-4d55-9d5c-0f3c5b1f9a11",
  sent: "2026-11-29T09:00:00Z",
  stops: ["2026-11-29", "2026-11-30"],
  tracking: "https://parcels.example.com/6f1e3c5a",
  for: { email: "ada@example.com" },
  code: "PX-7",
} as const;
parcelSentSmall satisfies Unbranded<ParcelSent>;
// @ts-expect-error parcelId is required.
({}) as Omit<typeof parcelSentSmall, "parcelId"> satisfies Unbranded<ParcelSent>;
// @ts-expect-error sent is required.
({}) as Omit<typeof parcelSentSmall, "sent"> satisfies Unbranded<ParcelSent>;
// @ts-expect-error stops is required.
({}) as Omit<typeof parcelSentSmall, "stops"> satisfies Unbranded<ParcelSent>;
// @ts-expect-error for is required.
({}) as Omit<typeof parcelSentSmall, "for"> satisfies Unbranded<ParcelSent>;
// @ts-expect-error parcelId is no number.
({}) as Omit<typeof parcelSentSmall, "parcelId"> & { readonly parcelId: 0 } satisfies Unbranded<ParcelSent>;
// @ts-expect-error sent is no number.
({}) as Omit<typeof parcelSentSmall, "sent"> & { readonly sent: 0 } satisfies Unbranded<ParcelSent>;
// @ts-expect-error code is no number.
({}) as Omit<typeof parcelSentSmall, "code"> & { readonly code: 0 } satisfies Unbranded<ParcelSent>;
