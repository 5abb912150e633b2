// Generated from asyncapi/odd.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher as TenonPublisher } from "@tenon/messaging";
import type { Publisher as OtherPublisher } from "../other/types.js";
import type { Publisher } from "./types.js";
import { validateGröße } from "./validators.js";

export interface Größe {
  readonly "1": Publisher;
  readonly "__proto__": string;
  readonly constructor: string;
  readonly "a-b": OtherPublisher;
  readonly "": string;
}

/** The channel `odd.size`. */
export const größe = defineChannel<Größe>({
  address: "odd.size",
  source: "odd",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "größe",
    version: "1.0.0",
    digest: "sha256-75642b1e5ec8cfd00fc9c087a8e587da3e4f9803cd6511c0e307aa5c958be0df",
    validate: validateGröße,
  },
});

/** Publishes `Größe`. An invalid event throws `InvalidEventError` and is not sent. */
export class GrößePublisher extends TenonPublisher<Größe> {
  constructor(broker: Broker) {
    super(größe, broker);
  }
}
