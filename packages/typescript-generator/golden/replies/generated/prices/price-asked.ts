// Generated from asyncapi/prices.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validatePriceAsked } from "./validators.js";

export interface PriceAsked {
  readonly sku: string;
}

/** The channel `prices.price-asked`. */
export const priceAsked = defineChannel<PriceAsked>({
  address: "prices.price-asked",
  source: "shop",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "priceAsked",
    version: "1.0.0",
    digest: "sha256-245550823205f56a8c7fa6ceb55349ad3c8999f52e95559e535464dc02f4c1f2",
    validate: validatePriceAsked,
  },
});

/** Publishes `PriceAsked`. An invalid event throws `InvalidEventError` and is not sent. */
export class PriceAskedPublisher extends Publisher<PriceAsked> {
  constructor(broker: Broker) {
    super(priceAsked, broker);
  }
}
