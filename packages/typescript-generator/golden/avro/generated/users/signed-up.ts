// Generated from asyncapi/users.yaml by `tenon generate`. Edit the spec, not this file.

import { defineChannel } from "@tenon/messaging";
import type { Address, Level } from "../schemas/user/types.js";
import { validateUser } from "./validators.js";

/** Somebody who has signed up. */
export interface User {
  /**
   * Names them for ever.
   * @format uuid
   */
  readonly id: string;
  readonly name: string;
  /** @default "GUEST" */
  readonly level?: Level;
  readonly address?: Address | null;
  readonly friends: readonly User[];
}

/** The channel `users.signed-up`. */
export const signedUp = defineChannel<User>({
  address: "users.signed-up",
  source: "users",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "signedUp",
    version: "1.0.0",
    digest: "sha256-3982bec48fac69d12c84707512df61585ec7ee3e05b2c2fa3449a592c999ef9f",
    validate: validateUser,
  },
});
