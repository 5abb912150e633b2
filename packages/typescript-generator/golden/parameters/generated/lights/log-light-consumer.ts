// Generated from asyncapi/lights.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { lightMeasured, type LightMeasuredParameters } from "./light-measured.js";
import { validateLogLight } from "./validators.js";

/** What `lights` reads of `LightMeasured`. How bright it is below the lamp. */
export interface LogLightEvent {
  /**
   * @integer
   * @minimum 0
   */
  readonly lumens: number;
}

/** The operation `logLight`. */
export const logLight = defineSubscription<LogLightEvent, LightMeasuredParameters>({
  channel: lightMeasured,
  consumer: "lights",
  queue: "lights.log-light",
  reads: ["/lumens"],
  validate: validateLogLight,
});

/** Handles `logLight`: extend it and write `handle`. */
export abstract class LogLightConsumer extends Consumer<LogLightEvent, LightMeasuredParameters> {
  readonly subscription = logLight;
}
