/** The event of both subjects, and how many are under way or with the handler at once. */
export const order = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  placedAt: "2026-11-02T09:41:00Z",
  lines: [
    { sku: "MORTISE-CHISEL", quantity: 2, unitPrice: 1950 },
    { sku: "DOVETAIL-JIG", quantity: 1, unitPrice: 8900 },
  ],
  total: 12800,
  currency: "EUR",
  note: null,
};

export const window = 200;
