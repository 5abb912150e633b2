import { Consumer } from "../consumer.js";
import { defineChannel } from "../define-channel.js";
import type { Upcast } from "../older-message.js";
import { defineSubscription } from "../subscription.js";
import { shopEvents } from "./orders.js";
import { validateWith } from "./validate-with.js";

/** An event in two majors, and who reads the younger and takes the older as well, as generated code looks. */

export interface PriceTold {
  readonly sku: string;
  readonly price: number;
}

export const priceTold = defineChannel<PriceTold>({
  address: "prices.price-told.v1",
  source: "prices",
  exchange: shopEvents,
  message: {
    type: "prices.price-told.v1",
    version: "1.4.0",
    digest: "sha256-told-1",
    validate: validateWith({ sku: "string", price: "number" }),
  },
});

export interface PriceToldV2 {
  readonly sku: string;
  readonly amount: { readonly minor: number; readonly currency: string };
}

export const priceToldV2 = defineChannel<PriceToldV2>({
  address: "prices.price-told.v2",
  source: "prices",
  exchange: { ...shopEvents, name: "shop.events-v2" },
  message: {
    type: "prices.price-told.v2",
    version: "2.0.0",
    digest: "sha256-told-2",
    validate: validateWith({ sku: "string", amount: "object" }),
  },
});

export interface ShowPriceEvent {
  readonly sku: string;
  readonly amount: { readonly minor: number };
}

export const showPrice = defineSubscription<ShowPriceEvent>({
  channel: priceToldV2,
  consumer: "shop-window",
  queue: "shop-window.show-price",
  reads: ["/sku", "/amount/minor"],
  validate: validateWith({ sku: "string", amount: "object" }),
  upcasts: { "prices.price-told.v1": { channel: priceTold } },
});

export abstract class ShowPriceConsumer extends Consumer<ShowPriceEvent> {
  readonly subscription = showPrice;
  abstract readonly upcasters: {
    readonly "prices.price-told.v1": Upcast<PriceTold, ShowPriceEvent>;
  };
}
