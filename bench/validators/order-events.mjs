const small = {
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

const large = {
  ...small,
  lines: Array.from({ length: 20 }, (_, index) => ({
    sku: `MORTISE-CHISEL-${index}`,
    quantity: 1 + index,
    unitPrice: 1950 + index,
  })),
  note: "Please leave it with the neighbours at number 12, the bell is broken.",
  customer: {
    name: "Søren Ångström",
    email: "soren.angstrom@example.com",
    born: "1981-02-28",
    homepage: "https://example.com/~soren?lang=sv",
  },
  shipTo: {
    street: "Kungsgatan 12",
    city: "Stockholm",
    postalCode: "111 43",
    country: "SE",
    location: [59.3361, 18.0632],
  },
  payment: { method: "transfer", iban: "SE4550000000058398257466" },
  tags: ["gift", "fragile", "first-order"],
  attributes: { channel: "web", campaign: "autumn-2026", device: "phone" },
};

/** By name: an event of about that size, and what can be wrong with one. */
export const events = {
  "300 B": { event: small, spoilt: spoilt(small) },
  "2 KB": {
    event: large,
    spoilt: [
      ...spoilt(large),
      { ...large, payment: { ...large.payment, method: "cash" } },
      { ...large, customer: { ...large.customer, email: "nobody" } },
      { ...large, shipTo: { ...large.shipTo, floor: 3 } },
      { ...large, tags: ["gift", "gift"] },
    ],
  },
};

function spoilt(event) {
  const { orderId: _, ...withoutId } = event;
  return [
    withoutId,
    { ...event, orderId: "1" },
    { ...event, placedAt: "yesterday" },
    { ...event, total: -1 },
    { ...event, currency: "DM" },
    { ...event, lines: [] },
    { ...event, lines: [...event.lines.slice(0, -1), { ...event.lines.at(-1), sku: "small letters" }] },
    { ...event, lines: [...event.lines.slice(0, -1), { ...event.lines.at(-1), quantity: "2" }] },
  ];
}
