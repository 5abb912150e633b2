// Generated from asyncapi/library.yaml by `tenon generate`. Edit the spec, not this file.

/** An ISBN with its hyphens. */
export type BookId = string;
