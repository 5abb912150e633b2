import type { Shortage } from "@shop/events/inventory/v1/types.js";

/** So many pieces of an article. */
export interface Item {
  readonly sku: string;
  readonly quantity: number;
}

/** What has become of an order's wish for goods. Once decided it stays so, except that what is reserved can be released. */
export type Reservation =
  | { readonly status: "reserved"; readonly reservationId: string; readonly reservedAt: string }
  | {
      readonly status: "refused";
      readonly reservationId: string;
      readonly missing: readonly [Shortage, ...Shortage[]];
      readonly refusedAt: string;
    }
  /** The order has ended. That may become known before the order itself does: nothing is reserved for it then. */
  | { readonly status: "released"; readonly reservationId: string };

/** The pieces of each article, where an order names an article in several lines. */
export function itemsOf(lines: readonly Item[]): readonly Item[] {
  const quantities = new Map<string, number>();
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
  return [...quantities].map(([sku, quantity]) => ({ sku, quantity }));
}

/** The articles of which there is too little. */
export function shortagesOf(items: readonly Item[], piecesOf: (sku: string) => number): readonly Shortage[] {
  return items
    .map(({ sku, quantity }) => ({ sku, wanted: quantity, available: piecesOf(sku) }))
    .filter(({ wanted, available }) => available < wanted);
}
