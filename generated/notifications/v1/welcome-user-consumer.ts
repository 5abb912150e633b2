// Generated from asyncapi/notifications/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { userRegistered } from "../../users/v1/user-registered.js";
import { validateWelcomeUser } from "./validators.js";

/** What `notifications` reads of `UserRegistered`. Somebody has opened an account. */
export interface WelcomeUserEvent {
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
  /** How the customer wants to hear from us. */
  readonly preferences: {
    /**
     * The ways that the customer has agreed to.
     * @uniqueItems
     */
    readonly channels: readonly ("email" | "sms" | "push")[];
  };
}

/** Greets a new customer and remembers how to reach them. */
export const welcomeUser = defineSubscription<WelcomeUserEvent>({
  channel: userRegistered,
  consumer: "notifications",
  queue: "notifications.welcome-user",
  reads: ["/userId", "/email", "/name", "/preferences/channels"],
  validate: validateWelcomeUser,
});

/** Handles `welcomeUser`: extend it and write `handle`. */
export abstract class WelcomeUserConsumer extends Consumer<WelcomeUserEvent> {
  readonly subscription = welcomeUser;
}
