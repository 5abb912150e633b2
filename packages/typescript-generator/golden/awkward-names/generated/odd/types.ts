// Generated from asyncapi/odd.yaml by `tenon generate`. Edit the spec, not this file.

/** Somebody who prints books. */
export interface Publisher {
  readonly name: string;
}

export interface ArrayType {
  readonly [key: string]: string;
}
