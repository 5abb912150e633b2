import type { UserRegistered } from "@shop/events/users/v1/user-registered.js";

/** What we keep of a customer is what we have told everybody. */
export type User = UserRegistered;

/** The customers that we have. */
export abstract class Users {
  /** False when somebody has that email address already; nothing is kept then. */
  abstract add(user: User): boolean;
}
