// Generated from asyncapi/shop.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, Requester, type RequestReply } from "@tenon/messaging";
import { type PriceAsked, priceAsked } from "../prices/price-asked.js";
import { priceTold, type PriceToldMessage } from "../prices/price-told.js";

/** What an article costs, before it goes into the basket. */
export const askPrice: RequestReply<PriceAsked, PriceToldMessage> = { request: priceAsked, reply: priceTold };

/** Asks, and waits for a reply: `request` resolves with one that is valid. */
export class AskPriceRequester extends Requester<PriceAsked, PriceToldMessage> {
  constructor(broker: Broker) {
    super(askPrice, broker);
  }
}
