import { sameJson } from "@tenon/messaging/validation";
import { EventIdTakenError, StreamConflictError, StreamTombstonedError } from "./errors.js";
import type { Append, Appended, Expected, NewEvent } from "./event-store.js";

/** A stream as a store finds it before it appends. */
export interface StreamState {
  /** 0 where there is none. */
  readonly revision: number;
  readonly isTombstoned: boolean;
}

/** An event that a store has under one of the ids that are to be appended. */
export interface KnownEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  /** As JSON text. */
  readonly data: string;
}

/** Throws where a stream may not be appended to. */
export function refuseUnexpected(stream: string, { revision, isTombstoned }: StreamState, expected: Expected): void {
  if (isTombstoned) throw new StreamTombstonedError(stream);
  const isExpected =
    expected === "any" ||
    (expected === "absent" && revision === 0) ||
    (expected === "present" && revision > 0) ||
    expected === revision;
  if (!isExpected) throw new StreamConflictError(stream, { expected, revision });
}

/**
 * What an append comes to that a store has seen before: the same events, one after another in the same stream. Undefined where none of the
 * ids is known. Throws `EventIdTakenError` where they are, but not as these.
 */
export function repeated(stream: string, { events }: Append, known: readonly KnownEvent[]): Appended | undefined {
  const [some] = known;
  if (!some) return undefined;
  const byId = new Map(known.map((event) => [event.id, event]));
  const first = byId.get(events[0]?.envelope.id ?? "")?.revision ?? Number.NaN;
  for (const [at, event] of events.entries()) {
    const before = byId.get(event.envelope.id);
    if (!before || !isSame(event, before) || before.stream !== stream || before.revision !== first + at) {
      throw new EventIdTakenError(stream, before?.id ?? some.id);
    }
  }
  return { outcome: "repeated", revision: first + events.length - 1 };
}

/** By what is written of it: a member that JSON leaves out is none. */
function isSame({ envelope, data }: NewEvent, known: KnownEvent): boolean {
  return envelope.type === known.type && sameJson(JSON.parse(JSON.stringify(data)), JSON.parse(known.data));
}
