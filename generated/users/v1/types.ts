// Generated from asyncapi/users/v1.yaml by `tenon generate`. Edit the spec, not this file.

/** How the customer wants to hear from us. */
export interface Preferences {
  /** A BCP 47 language tag. */
  readonly language: string;
  /** The ways that the customer has agreed to. */
  readonly channels: readonly ("email" | "sms" | "push")[];
  /** Anything else that the account was tagged with. */
  readonly labels?: { readonly [key: string]: string };
}
