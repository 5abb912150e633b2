// Generated from asyncapi/weather.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validateMeasured } from "./validators.js";

/** What a station has measured. */
export interface Measured {
  readonly station: string;
  readonly celsius: number;
  /** Metres per second, and from where. */
  readonly wind?: readonly [number, "N" | "NE" | "E" | "SE" | "S" | "SW" | "W" | "NW"];
}

/** The channel `weather.measured`. */
export const measured = defineChannel<Measured>({
  address: "weather.measured",
  source: "weather",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "weather.measured",
    version: "1.0.0",
    digest: "sha256-7c89ea1cb5307afe1982f0f25100780da6974dd4cd0c5e2f07edfcc73a3aca4b",
    validate: validateMeasured,
  },
});

/** Publishes `Measured`. An invalid event throws `InvalidEventError` and is not sent. */
export class MeasuredPublisher extends Publisher<Measured> {
  constructor(broker: Broker) {
    super(measured, broker);
  }
}
