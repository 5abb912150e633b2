// Generated from asyncapi/lights.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validateLightMeasured } from "./validators.js";

/** How bright it is below the lamp. */
export interface LightMeasured {
  /**
   * @integer
   * @minimum 0
   */
  readonly lumens: number;
  /** @format date-time */
  readonly at: string;
}

/** What the address `lights.{city}.{lampId}.measured` leaves open. */
export interface LightMeasuredParameters {
  /** Where the lamp stands. */
  readonly city?: "basel" | "bern";
  /** The number on the pole. */
  readonly lampId: string;
}

/** The channel `lights.{city}.{lampId}.measured`. */
export const lightMeasured = defineChannel<LightMeasured, LightMeasuredParameters>({
  address: "lights.{city}.{lampId}.measured",
  parameters: { city: { enum: ["basel", "bern"], default: "bern" }, lampId: {} },
  source: "lights",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "lightMeasured",
    version: "1.0.0",
    digest: "sha256-6767ff09e625b1aecc36333d8f6dbf6758e227a1861e19edd56fab81f5b8034f",
    validate: validateLightMeasured,
  },
});

/** Publishes `LightMeasured`. An invalid event throws `InvalidEventError` and is not sent. */
export class LightMeasuredPublisher extends Publisher<LightMeasured, LightMeasuredParameters> {
  constructor(broker: Broker) {
    super(lightMeasured, broker);
  }
}
