import type { Medium } from "./medium.js";

/** How to reach a customer. */
export interface Contact {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  /** Null where the customer has agreed to none. */
  readonly medium: Medium | null;
}

/** Everybody whom we may have to tell something. */
export abstract class Contacts {
  /** Remembering somebody again changes nothing. */
  abstract remember(contact: Contact): void;

  abstract find(userId: string): Contact | undefined;
}
