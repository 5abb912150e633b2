// Generated from asyncapi/shop.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { orderPlaced } from "./order-placed.js";
import { validatePackGoods } from "./validators.js";

/** What `shop` reads of `OrderPlaced`. A customer has placed an order. */
export interface PackGoodsEvent {
  /**
   * Names the order for its whole life.
   * @format uuid
   */
  readonly orderId: string;
  /** What was ordered. */
  readonly lines: readonly [
    { readonly sku: string; readonly parts?: readonly { readonly sku: string }[] },
    ...{ readonly sku: string; readonly parts?: readonly { readonly sku: string }[] }[],
  ];
  readonly deliverTo: { readonly city: string } | null;
  readonly payment: { readonly kind: "card" } | { readonly kind: "transfer"; readonly iban: string };
  /** Latitude and longitude. */
  readonly at: readonly [number, unknown];
  readonly labels?: { readonly priority?: string };
  /** @maxLength 500 */
  readonly note?: string | null;
}

/** Reads through lists, tuples, unions and what may be null. */
export const packGoods = defineSubscription<PackGoodsEvent>({
  channel: orderPlaced,
  consumer: "shop",
  queue: "shop.pack-goods",
  reads: [
    "/orderId",
    "/lines/*/sku",
    "/lines/*/parts/*/sku",
    "/deliverTo/city",
    "/payment/kind",
    "/payment/iban",
    "/at/0",
    "/labels/priority",
    "/note",
  ],
  validate: validatePackGoods,
  delivery: { attempts: 3 },
});

/** Handles `packGoods`: extend it and write `handle`. */
export abstract class PackGoodsConsumer extends Consumer<PackGoodsEvent> {
  readonly subscription = packGoods;
}
