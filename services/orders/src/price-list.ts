import type { Money } from "@shop/events/shared/money/types.js";

const cents: Readonly<Record<string, number>> = {
  "TENON-SAW": 6_400,
  "MORTISE-CHISEL": 1_950,
  "DOVETAIL-JIG": 12_900,
};

/** What an article costs, undefined where we do not sell it. The customer does not say what they pay. */
export function priceOf(sku: string): Money | undefined {
  const amount = Object.hasOwn(cents, sku) ? cents[sku] : undefined;
  return amount === undefined ? undefined : { amount, currency: "EUR" };
}
