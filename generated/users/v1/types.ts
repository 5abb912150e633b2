// Generated from asyncapi/users/v1.yaml by `tenon generate`. Edit the spec, not this file.

/** How the customer wants to hear from us. */
export interface Preferences {
  /**
   * A BCP 47 language tag.
   * @pattern ^[a-z]{2,3}(-[A-Z]{2})?$
   */
  readonly language: string;
  /**
   * The ways that the customer has agreed to.
   * @uniqueItems
   */
  readonly channels: readonly ("email" | "sms" | "push")[];
  /**
   * Anything else that the account was tagged with.
   * @values maxLength 100
   */
  readonly labels?: { readonly [key: string]: string };
}
