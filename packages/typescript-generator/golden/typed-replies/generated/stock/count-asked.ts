// Generated from asyncapi/stock.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validateCountAsked, validateCountAskedHeaders } from "./validators.js";

export interface CountAsked {
  readonly sku: string;
}

export interface CountAskedHeaders {
  readonly tenant: string;
}

/** What the address `stock.{warehouse}.count-asked` leaves open. */
export interface CountAskedParameters {
  /** Where to look. */
  readonly warehouse: "basel" | "bern";
}

/** The channel `stock.{warehouse}.count-asked`. */
export const countAsked = defineChannel<CountAsked, CountAskedParameters, CountAskedHeaders>({
  address: "stock.{warehouse}.count-asked",
  parameters: { warehouse: { enum: ["basel", "bern"] } },
  source: "stock",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "countAsked",
    version: "1.0.0",
    digest: "sha256-3efc8854b04d591da26da4d922854423e1ba7506d953b3e5a96ab0afc8909c89",
    validate: validateCountAsked,
    headers: { names: ["tenant"], validate: validateCountAskedHeaders },
  },
});

/** Publishes `CountAsked`. An invalid event throws `InvalidEventError` and is not sent. */
export class CountAskedPublisher extends Publisher<CountAsked, CountAskedParameters, CountAskedHeaders> {
  constructor(broker: Broker) {
    super(countAsked, broker);
  }
}
