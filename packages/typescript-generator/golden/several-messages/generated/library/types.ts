// Generated from asyncapi/library.yaml by `tenon generate`. Edit the spec, not this file.

/**
 * An ISBN with its hyphens.
 * @pattern ^[0-9-]{13,17}$
 */
export type BookId = string;
