// Generated from asyncapi/orders/v2.yaml by `tenon generate`. Edit the spec, not this file.

import type { OrderPlaced } from "./order-placed.js";

/** The example `twoChisels` of `orders.order-placed.v2`. */
export const orderPlacedTwoChisels = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  placedAt: "2026-11-02T09:41:00Z",
  lines: [{ sku: "MORTISE-CHISEL", quantity: 2, unitPrice: { amount: 1950, currency: "EUR" } }],
  total: { amount: 3900, currency: "EUR" },
  note: null,
} as const;
orderPlacedTwoChisels satisfies OrderPlaced;
// @ts-expect-error orderId is required.
({}) as Omit<typeof orderPlacedTwoChisels, "orderId"> satisfies OrderPlaced;
// @ts-expect-error customerId is required.
({}) as Omit<typeof orderPlacedTwoChisels, "customerId"> satisfies OrderPlaced;
// @ts-expect-error placedAt is required.
({}) as Omit<typeof orderPlacedTwoChisels, "placedAt"> satisfies OrderPlaced;
// @ts-expect-error lines is required.
({}) as Omit<typeof orderPlacedTwoChisels, "lines"> satisfies OrderPlaced;
// @ts-expect-error total is required.
({}) as Omit<typeof orderPlacedTwoChisels, "total"> satisfies OrderPlaced;
// @ts-expect-error note is required.
({}) as Omit<typeof orderPlacedTwoChisels, "note"> satisfies OrderPlaced;
// @ts-expect-error orderId is no number.
({}) as Omit<typeof orderPlacedTwoChisels, "orderId"> & { readonly orderId: 0 } satisfies OrderPlaced;
// @ts-expect-error customerId is no number.
({}) as Omit<typeof orderPlacedTwoChisels, "customerId"> & { readonly customerId: 0 } satisfies OrderPlaced;
// @ts-expect-error placedAt is no number.
({}) as Omit<typeof orderPlacedTwoChisels, "placedAt"> & { readonly placedAt: 0 } satisfies OrderPlaced;
// @ts-expect-error note is no number.
({}) as Omit<typeof orderPlacedTwoChisels, "note"> & { readonly note: 0 } satisfies OrderPlaced;
