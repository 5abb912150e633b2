// Generated from asyncapi/stock.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validateCountTold, validateCountToldHeaders } from "./validators.js";

export interface CountTold {
  /** @integer */
  readonly count: number;
}

export interface CountToldHeaders {
  /**
   * When somebody has last looked.
   * @format date-time
   */
  readonly countedAt: string;
}

/** What the address `stock.{client}.count-told` leaves open. */
export interface CountToldParameters {
  readonly client: string;
}

/** The channel `stock.{client}.count-told`. */
export const countTold = defineChannel<CountTold, CountToldParameters, CountToldHeaders>({
  address: "stock.{client}.count-told",
  parameters: { client: {} },
  source: "stock",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "countTold",
    version: "1.0.0",
    digest: "sha256-20a746cbaec6910c45edb3f3fc45eba02bdf0fa2933f79fa145423caced06a3e",
    validate: validateCountTold,
    headers: { names: ["countedAt"], validate: validateCountToldHeaders },
  },
});

/** Publishes `CountTold`. An invalid event throws `InvalidEventError` and is not sent. */
export class CountToldPublisher extends Publisher<CountTold, CountToldParameters, CountToldHeaders> {
  constructor(broker: Broker) {
    super(countTold, broker);
  }
}
