// Generated from asyncapi/users/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { Address } from "../../shared/address/types.js";
import type { Preferences } from "./types.js";
import { validateUserRegistered } from "./validators.js";

/** Somebody has opened an account. */
export interface UserRegistered {
  /**
   * Names the customer for ever.
   * @format uuid
   */
  readonly userId: string;
  /** @format email */
  readonly email: string;
  /**
   * How the customer wants to be called.
   * @minLength 1
   * @maxLength 200
   */
  readonly name: string;
  /** @format date-time */
  readonly registeredAt: string;
  /** Where to deliver, once the customer has told us. */
  readonly address: Address | null;
  readonly preferences: Preferences;
}

/** The channel `users.user-registered.v1`. */
export const userRegistered = defineChannel<UserRegistered>({
  address: "users.user-registered.v1",
  source: "users",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "users.user-registered.v1",
    version: "1.1.0",
    digest: "sha256-e26abfd97ab01dfda50d2f4376d1db7be7cc81f817753266121f376e5062df04",
    validate: validateUserRegistered,
  },
  delivery: { orderedBy: "/userId" },
});

/** Publishes `UserRegistered`. An invalid event throws `InvalidEventError` and is not sent. */
export class UserRegisteredPublisher extends Publisher<UserRegistered> {
  constructor(broker: Broker) {
    super(userRegistered, broker);
  }
}
