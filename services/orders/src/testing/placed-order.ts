import type { Order } from "../order.js";

/** An order as tests of this service find it. */
export const placedOrder = {
  status: "placed",
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  placedAt: "2026-11-02T09:41:00Z",
  lines: [{ sku: "MORTISE-CHISEL", quantity: 2, unitPrice: { amount: 1950, currency: "EUR" } }],
  total: { amount: 3900, currency: "EUR" },
  note: null,
} as const satisfies Order;
