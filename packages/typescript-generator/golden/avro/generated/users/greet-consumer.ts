// Generated from asyncapi/users.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { signedUp } from "./signed-up.js";
import { validateGreet } from "./validators.js";

/** What `users` reads of `User`. Somebody who has signed up. */
export interface GreetEvent {
  readonly name: string;
  readonly address?: { readonly city: string } | null;
}

/** The operation `greet`. */
export const greet = defineSubscription<GreetEvent>({
  channel: signedUp,
  consumer: "users",
  queue: "users.greet",
  reads: ["/name", "/address/city"],
  validate: validateGreet,
});

/** Handles `greet`: extend it and write `handle`. */
export abstract class GreetConsumer extends Consumer<GreetEvent> {
  readonly subscription = greet;
}
