/** How many messages are under way, or with the handler, at once. */
export const window = 200;

/** The lines that an order has so that its JSON has about so many bytes. */
const lines = { "300 B": 1, "2 KB": 31 };

/** @typedef {keyof typeof lines} Size */

/** An order with a number by which it is known again. @param {Size} size @param {number} number */
export function orderOf(size, number) {
  return {
    orderId: `0d3a2a3e-6c39-4b5e-9a62-${String(number).padStart(12, "0")}`,
    customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
    placedAt: "2026-11-02T09:41:00Z",
    lines: Array.from({ length: lines[size] }, () => ({ sku: "MORTISE-CHISEL", quantity: 2, unitPrice: 1950 })),
    total: 12_800,
    currency: "EUR",
    note: null,
  };
}

/** @param {{ orderId: string }} order */
export function numberOf({ orderId }) {
  return Number(orderId.slice(-12));
}
