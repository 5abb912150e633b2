// Generated from asyncapi/prices.yaml by `tenon generate`. Edit the spec, not this file.

import { defineSubscription, Responder } from "@tenon/messaging";
import { type PriceAsked, priceAsked } from "./price-asked.js";
import { priceTold, type PriceToldMessage } from "./price-told.js";

/** Says what an article costs at the moment. */
export const tellPrice = defineSubscription<PriceAsked>({
  channel: priceAsked,
  consumer: "prices",
  queue: "prices.tell-price",
});

/** Answers `tellPrice`: extend it and write `respond`. A reply that is invalid is not sent. */
export abstract class TellPriceResponder extends Responder<PriceAsked, PriceToldMessage> {
  readonly subscription = tellPrice;
  readonly reply = priceTold;
}
