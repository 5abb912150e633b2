// Generated from asyncapi/other.yaml by `tenon generate`. Edit the spec, not this file.

/** Another one. */
export interface Publisher {
  /** @integer */
  readonly id: number;
}
