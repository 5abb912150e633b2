import type { Json, Location, Position } from "@tenon/contract";

/**
 * Two builds meet in one of four ways, and a change can hurt in each:
 * - `consumer`: a consumer that was built from *before* meets a message of a producer that was built from *after*.
 * - `producer`: a message of a producer that was built from *before* (it may still wait in a queue, an outbox, a dead-letter queue or an event
 *   store) meets a consumer that was built from *after*.
 * - `sender`: a sender that was built from *before* speaks to servers and receivers as *after* has them.
 * - `broker`: whoever was built from *after* meets what builds from *before* have left on the broker.
 */
export type Side = "consumer" | "producer" | "sender" | "broker";

/**
 * `undecided`: it could not be found out, and somebody reads it. Nothing that could not be found out is called safe.
 * `advice`: it breaks nobody, and is not how a contract should change.
 */
export type Severity = "breaking" | "undecided" | "advice" | "safe";

/** One difference between two contracts, and whom it hurts. */
export interface Finding {
  /** The rule's id, e.g. `FIELD_REMOVED`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What has changed, in one sentence. Where nobody is hurt it says why. */
  readonly message: string;
  /** Where: in *after*, or in *before* when there is nothing left of it in *after*. */
  readonly at: Place;
  /** The same in the other version, where it has a counterpart. */
  readonly was?: Place;
  readonly on: Subject;
  /** The field, as in `x-reads`: a JSON Pointer in which `*` is every item; `""` for the channel or the message itself. */
  readonly path: string;
  /** Whom it breaks or, when undecided, may break. Empty when it is safe. */
  readonly breaks: readonly Broken[];
  /** The acceptance in the spec (`x-compat-accept`) by which it does not count. */
  readonly accepted?: Accepted;
}

export interface Accepted {
  readonly reason: string;
  /** The last day on which it is accepted, e.g. `2027-03-31`. */
  readonly until: string;
  readonly at: Place;
}

/** What was compared. */
export interface Subject {
  /** The document's id, e.g. `orders/v1`. */
  readonly document: string;
  readonly channel?: string;
  readonly operation?: string;
  /** The CloudEvents type; absent where the finding is not about one message. */
  readonly type?: string;
}

export interface Place extends Location {
  readonly version: "before" | "after";
  readonly position: Position;
}

/** An operation that is hurt, by what it says that it reads. */
export interface Broken {
  readonly side: Side;
  readonly service: string;
  readonly document: string;
  readonly operation: string;
  /** True for receivers that no document tells of: a single document is read by others. */
  readonly outside?: true;
  /** The `x-reads` path by which it is hurt, `""` when it reads the whole message. */
  readonly reads: string;
  /** Where it says so: the path in `x-reads`, or the operation where it has none. */
  readonly at: Place;
  /** A whole message that the sender may send and this reader refuses, where one was found. */
  readonly witness?: Witness;
  /** Why it could not be found out whether there is such a message. */
  readonly why?: string;
}

export interface Witness {
  readonly message: Json;
  /** What the reader says of it: `/lines/0/quantity must be integer`. */
  readonly refusal: string;
  /** The field that it is about, as a JSON Pointer into the message. */
  readonly path: string;
}
