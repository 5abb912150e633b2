import type { Effect, Envelope, OutboxEntry } from "@tenon/messaging";

/** An event that is to be kept. Its envelope says by which contract it was written (`dataversion`, `dataschema`). */
export interface NewEvent {
  readonly envelope: Envelope;
  /** JSON. */
  readonly data: unknown;
}

/** An event that is kept. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** Its place in the stream, from 1, without gaps. */
  readonly revision: number;
  /** Its place among all events of the store: grows, with gaps. */
  readonly position: number;
  readonly storedAt: Date;
}

/**
 * What an append expects of the stream: nothing (`any`), that there is none (`absent`), that there is one (`present`), or how many events it
 * has. A stream without events is absent, and so is revision 0.
 */
export type Expected = "any" | "absent" | "present" | number;

export interface Append {
  /** `any` if not said. */
  readonly expected?: Expected;
  readonly events: readonly NewEvent[];
  /** Messages that leave when the events are kept, and only then. */
  readonly outbox?: readonly OutboxEntry[];
  /** What is brought about by it, once: where it was before, nothing is kept. */
  readonly effect?: Effect;
}

export interface Appended {
  /** `repeated`: the very same events were kept before, by an append whose answer was lost, say. `done before`: the effect was brought about before. */
  readonly outcome: "appended" | "repeated" | "done before";
  /** Of the last of the events; of the stream where there are none. */
  readonly revision: number;
}

export interface StreamSlice {
  readonly events: readonly StoredEvent[];
  /** How many events the stream has had; 0 where there is none. */
  readonly revision: number;
  readonly isTombstoned: boolean;
}

export interface ReadStream {
  /** The first revision that is read: 1 if not said, or the last where it is read backwards. */
  readonly from?: number;
  readonly direction?: "forwards" | "backwards";
  /** 1,000 if not said. */
  readonly limit?: number;
}

export interface Page {
  /** In the order of their positions. */
  readonly events: readonly StoredEvent[];
  /** Where to go on: nothing will appear any more before it that was not read. The head, where these are all there are. */
  readonly reached: number;
}

export interface Snapshot {
  /** Of the last event that is in the state. */
  readonly revision: number;
  /** Of the code that has made it: another one makes its own. */
  readonly digest: string;
  /** JSON. */
  readonly state: unknown;
}

/** What a store can do, as data. */
export interface EventStoreFeatures {
  /** Whether messages leave in the transaction of an append. Where not, the store's streams are themselves what is published. */
  readonly outbox: boolean;
}

/** Keeps events, in streams and in one order. */
export interface EventStore {
  readonly features: EventStoreFeatures;

  /**
   * Resolves when the events, the outbox's entries and the effect are on the disk, all of them or none. Rejects with `StreamConflictError` when
   * the stream is not as expected, `StreamTombstonedError` when it was ended, `EventIdTakenError` when another event has one of the ids;
   * otherwise as the database does, and then they may have been kept: appending the very same again tells.
   */
  append(stream: string, append: Append): Promise<Appended>;

  /** Events of a stream that are not older than its `maxAgeMs`. */
  read(stream: string, options?: ReadStream): Promise<StreamSlice>;

  /** The position up to which nothing will appear any more: 0 where there is nothing. */
  head(): Promise<number>;

  /** Events of all streams after a position, at most `limit`: each once, whatever is being appended meanwhile. */
  readAll(after: number, limit: number): Promise<Page>;

  /** Calls back when something may have been appended. It may call too often, and may miss one: ask again now and then. Returns how to end it. */
  watch(onNews: () => void): () => void;

  /** From now on reads leave out events that are older. Undefined keeps them for ever. Milliseconds. */
  keepFor(stream: string, maxAgeMs: number | undefined): Promise<void>;

  /** Ends a stream for good: its events are read no more, and none is appended. Rejects as `append` does where it is not as expected. */
  tombstone(stream: string, expected?: Expected): Promise<void>;

  snapshot(stream: string): Promise<Snapshot | undefined>;

  /** One for each stream, the newest. */
  keepSnapshot(stream: string, snapshot: Snapshot): Promise<void>;
}
