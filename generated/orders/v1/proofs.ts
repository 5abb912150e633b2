// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import type { OrderConfirmed } from "./order-confirmed.js";
import type { OrderOverdue } from "./order-overdue.js";
import type { OrderPlaced } from "./order-placed.js";
import type { RefundDue } from "./refund-due.js";
import type { OrderCancelled, OrderRejected, PaymentDue } from "./types.js";

/** The example `confirmed` of `orders.order-confirmed.v1`. */
export const orderConfirmedConfirmed = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  paymentId: "77a0c3a3-0b5a-4f0d-8a55-0a6f8d1f2b02",
  confirmedAt: "2026-11-02T09:41:02Z",
} as const;
orderConfirmedConfirmed satisfies OrderConfirmed;

/** The example `outOfStock` of `orders.order-rejected.v1`. */
export const orderRejectedOutOfStock = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  rejectedAt: "2026-11-02T09:41:02Z",
  reason: { kind: "outOfStock", skus: ["DOVETAIL-JIG"] },
} as const;
orderRejectedOutOfStock satisfies OrderRejected;

/** The example `paymentRefused` of `orders.order-rejected.v1`. */
export const orderRejectedPaymentRefused = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  rejectedAt: "2026-11-02T09:41:02Z",
  reason: { kind: "paymentRefused", code: "limit_exceeded" },
} as const;
orderRejectedPaymentRefused satisfies OrderRejected;

/** The example `cancelled` of `orders.order-cancelled.v1`. */
export const orderCancelledCancelled = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  cancelledAt: "2026-11-02T09:45:00Z",
} as const;
orderCancelledCancelled satisfies OrderCancelled;

/** The example `twoChisels` of `orders.order-placed.v1`. */
export const orderPlacedTwoChisels = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  placedAt: "2026-11-02T09:41:00Z",
  lines: [{ sku: "MORTISE-CHISEL", quantity: 2, unitPrice: 1950 }],
  total: 3900,
  currency: "EUR",
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
// @ts-expect-error currency is required.
({}) as Omit<typeof orderPlacedTwoChisels, "currency"> satisfies OrderPlaced;
// @ts-expect-error note is required.
({}) as Omit<typeof orderPlacedTwoChisels, "note"> satisfies OrderPlaced;
// @ts-expect-error orderId is no number.
({}) as Omit<typeof orderPlacedTwoChisels, "orderId"> & { readonly orderId: 0 } satisfies OrderPlaced;
// @ts-expect-error customerId is no number.
({}) as Omit<typeof orderPlacedTwoChisels, "customerId"> & { readonly customerId: 0 } satisfies OrderPlaced;
// @ts-expect-error placedAt is no number.
({}) as Omit<typeof orderPlacedTwoChisels, "placedAt"> & { readonly placedAt: 0 } satisfies OrderPlaced;
// @ts-expect-error total is no text.
({}) as Omit<typeof orderPlacedTwoChisels, "total"> & { readonly total: "0" } satisfies OrderPlaced;
// @ts-expect-error currency is no number.
({}) as Omit<typeof orderPlacedTwoChisels, "currency"> & { readonly currency: 0 } satisfies OrderPlaced;
// @ts-expect-error currency has no such value.
({}) as Omit<typeof orderPlacedTwoChisels, "currency"> & { readonly currency: "none of these" } satisfies OrderPlaced;
// @ts-expect-error note is no number.
({}) as Omit<typeof orderPlacedTwoChisels, "note"> & { readonly note: 0 } satisfies OrderPlaced;

/** The example `due` of `orders.payment-due.v1`. */
export const paymentDueDue = { orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01" } as const;
paymentDueDue satisfies PaymentDue;
// @ts-expect-error orderId is required.
({}) as Omit<typeof paymentDueDue, "orderId"> satisfies PaymentDue;
// @ts-expect-error orderId is no number.
({}) as Omit<typeof paymentDueDue, "orderId"> & { readonly orderId: 0 } satisfies PaymentDue;

/** The example `overdue` of `orders.order-overdue.v1`. */
export const orderOverdueOverdue = { orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01" } as const;
orderOverdueOverdue satisfies OrderOverdue;
// @ts-expect-error orderId is required.
({}) as Omit<typeof orderOverdueOverdue, "orderId"> satisfies OrderOverdue;
// @ts-expect-error orderId is no number.
({}) as Omit<typeof orderOverdueOverdue, "orderId"> & { readonly orderId: 0 } satisfies OrderOverdue;

/** The example `owed` of `orders.refund-due.v1`. */
export const refundDueOwed = { orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01" } as const;
refundDueOwed satisfies RefundDue;
// @ts-expect-error orderId is required.
({}) as Omit<typeof refundDueOwed, "orderId"> satisfies RefundDue;
// @ts-expect-error orderId is no number.
({}) as Omit<typeof refundDueOwed, "orderId"> & { readonly orderId: 0 } satisfies RefundDue;
