// Generated from asyncapi/meters.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validateMeasured } from "./validators.js";

export interface Measured {
  readonly value: number;
}

/** The channel `meters.measured`. */
export const measured = defineChannel<Measured>({
  address: "meters.measured",
  source: "meters",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "measured",
    version: "1.0.0",
    digest: "sha256-3046dad866a2599abdacdd4494f06d66a7f23ce020b553ceac72badeb0cd7235",
    validate: validateMeasured,
  },
});

/** Publishes `Measured`. An invalid event throws `InvalidEventError` and is not sent. */
export class MeasuredPublisher extends Publisher<Measured> {
  constructor(broker: Broker) {
    super(measured, broker);
  }
}
