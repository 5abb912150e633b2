// Generated from asyncapi/weather.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { Sky } from "./types.js";
import { validateMeasured } from "./validators.js";

/** What a station has measured. */
export interface Measured {
  readonly station: string;
  readonly celsius: number;
  /** Metres per second, and from where. */
  readonly wind?: readonly [number, "N" | "NE" | "E" | "SE" | "S" | "SW" | "W" | "NW"];
  readonly sky?: Sky;
  /**
   * The year, or whether ever.
   * @integer
   */
  readonly calibrated?: string | number | boolean;
}

/** The channel `weather.measured`. */
export const measured = defineChannel<Measured>({
  address: "weather.measured",
  source: "weather",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "weather.measured",
    version: "1.0.0",
    digest: "sha256-236a705f747edf0ec3056546d292574e9fac5d90cc9b49892bdd98f5731285ac",
    validate: validateMeasured,
  },
});

/** Publishes `Measured`. An invalid event throws `InvalidEventError` and is not sent. */
export class MeasuredPublisher extends Publisher<Measured> {
  constructor(broker: Broker) {
    super(measured, broker);
  }
}
