// Generated from asyncapi/schemas/user.avsc by `tenon generate`. Edit the spec, not this file.

export type Level = "GUEST" | "MEMBER";

export interface Address {
  readonly street: string;
  readonly city: string;
}
