// Generated from asyncapi/inventory/v1.yaml by `tenon generate`. Edit the spec, not this file.

import type { StockRefused } from "./stock-refused.js";
import type { StockReserved } from "./stock-reserved.js";

/** The example `reserved` of `inventory.stock-reserved.v1`. */
export const stockReservedReserved = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  reservationId: "5a9d4b6e-2f8c-4d0b-8c39-7f6f1f0c9d03",
  reservedAt: "2026-11-02T09:41:01Z",
} as const;
stockReservedReserved satisfies StockReserved;
// @ts-expect-error orderId is required.
({}) as Omit<typeof stockReservedReserved, "orderId"> satisfies StockReserved;
// @ts-expect-error reservationId is required.
({}) as Omit<typeof stockReservedReserved, "reservationId"> satisfies StockReserved;
// @ts-expect-error reservedAt is required.
({}) as Omit<typeof stockReservedReserved, "reservedAt"> satisfies StockReserved;
// @ts-expect-error orderId is no number.
({}) as Omit<typeof stockReservedReserved, "orderId"> & { readonly orderId: 0 } satisfies StockReserved;
// @ts-expect-error reservationId is no number.
({}) as Omit<typeof stockReservedReserved, "reservationId"> & { readonly reservationId: 0 } satisfies StockReserved;
// @ts-expect-error reservedAt is no number.
({}) as Omit<typeof stockReservedReserved, "reservedAt"> & { readonly reservedAt: 0 } satisfies StockReserved;

/** The example `oneMissing` of `inventory.stock-refused.v1`. */
export const stockRefusedOneMissing = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  missing: [{ sku: "DOVETAIL-JIG", wanted: 1, available: 0 }],
  refusedAt: "2026-11-02T09:41:01Z",
} as const;
stockRefusedOneMissing satisfies StockRefused;
// @ts-expect-error orderId is required.
({}) as Omit<typeof stockRefusedOneMissing, "orderId"> satisfies StockRefused;
// @ts-expect-error missing is required.
({}) as Omit<typeof stockRefusedOneMissing, "missing"> satisfies StockRefused;
// @ts-expect-error refusedAt is required.
({}) as Omit<typeof stockRefusedOneMissing, "refusedAt"> satisfies StockRefused;
// @ts-expect-error orderId is no number.
({}) as Omit<typeof stockRefusedOneMissing, "orderId"> & { readonly orderId: 0 } satisfies StockRefused;
// @ts-expect-error refusedAt is no number.
({}) as Omit<typeof stockRefusedOneMissing, "refusedAt"> & { readonly refusedAt: 0 } satisfies StockRefused;
