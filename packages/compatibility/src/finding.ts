import type { Location, Position } from "@tenon/contract";

/**
 * Two builds meet in one of two ways, and a change can hurt in either:
 * - `consumer`: a consumer that was built from *before* meets a message of a producer that was built from *after*.
 * - `producer`: a message of a producer that was built from *before* (it may still wait in a queue, an outbox or a
 *   dead-letter queue) meets a consumer that was built from *after*.
 */
export type Side = "consumer" | "producer";

/** `undecided`: these rules cannot tell, and somebody reads it. Nothing that they cannot tell is called safe. */
export type Severity = "breaking" | "undecided" | "safe";

/** One difference between two contracts, and whom it hurts. */
export interface Finding {
  /** The rule's id, e.g. `FIELD_REMOVED`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What has changed, in one sentence. Where nobody is hurt it says why. */
  readonly message: string;
  /** Where: in *after*, or in *before* when there is nothing left of it in *after*. */
  readonly at: Place;
  readonly on: Subject;
  /** The field, as in `x-reads`: a JSON Pointer in which `*` is every item; `""` for the channel or the message itself. */
  readonly path: string;
  /** Whom it breaks or, when undecided, may break. Empty when it is safe. */
  readonly breaks: readonly Broken[];
}

/** What was compared. */
export interface Subject {
  /** The document's id, e.g. `orders/v1`. */
  readonly document: string;
  readonly channel: string;
  /** The CloudEvents type; absent where the finding is about the channel. */
  readonly type?: string;
}

export interface Place extends Location {
  readonly version: "before" | "after";
  readonly position: Position;
}

/** A receive operation that is hurt, by what it says that it reads. */
export interface Broken {
  readonly side: Side;
  readonly service: string;
  readonly document: string;
  readonly operation: string;
  /** The `x-reads` path by which it is hurt, `""` when it reads the whole message. */
  readonly reads: string;
  /** Where it says so: the path in `x-reads`, or the operation where it has none. */
  readonly at: Place;
}
