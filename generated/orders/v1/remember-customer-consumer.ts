// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { userRegistered } from "../../users/v1/user-registered.js";
import { validateRememberCustomer } from "./validators.js";

/** What `orders` reads of `UserRegistered`. Somebody has opened an account. */
export interface RememberCustomerEvent {
  /**
   * Names the customer for ever.
   * @format uuid
   */
  readonly userId: string;
  /**
   * How the customer wants to be called.
   * @minLength 1
   * @maxLength 200
   */
  readonly name: string;
}

/** Keeps a copy of who may order, so that placing an order needs no call to users. */
export const rememberCustomer = defineSubscription<RememberCustomerEvent>({
  channel: userRegistered,
  consumer: "orders",
  queue: "orders.remember-customer",
  reads: ["/userId", "/name"],
  validate: validateRememberCustomer,
});

/** Handles `rememberCustomer`: extend it and write `handle`. */
export abstract class RememberCustomerConsumer extends Consumer<RememberCustomerEvent> {
  readonly subscription = rememberCustomer;
}
