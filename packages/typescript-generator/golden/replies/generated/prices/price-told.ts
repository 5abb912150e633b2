// Generated from asyncapi/prices.yaml by `tenon generate`. Edit the spec, not this file.

import { defineChannel, type Tagged } from "@tenon/messaging";
import { validatePriceTold, validateUnknownArticle } from "./validators.js";

export interface PriceTold {
  /**
   * In minor units.
   * @integer
   */
  readonly amount: number;
}

export interface UnknownArticle {
  readonly sku: string;
}

/** What travels at `priceTold`. Narrow it by `type`. */
export type PriceToldMessage =
  | Tagged<"priceTold", PriceTold>
  | Tagged<"unknownArticle", UnknownArticle>;

/** The channel priceTold, whose address is known at run time. */
export const priceTold = defineChannel<PriceToldMessage>({
  address: "",
  source: "prices",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  messages: [
    {
      type: "priceTold",
      version: "1.0.0",
      digest: "sha256-b4a0752ad106d27c2b54c00d21b2b81dff02bed0057df94bb5f5dccd75512a4a",
      validate: validatePriceTold,
    },
    {
      type: "unknownArticle",
      version: "1.0.0",
      digest: "sha256-245550823205f56a8c7fa6ceb55349ad3c8999f52e95559e535464dc02f4c1f2",
      validate: validateUnknownArticle,
    },
  ],
});
