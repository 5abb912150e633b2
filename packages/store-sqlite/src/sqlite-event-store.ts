import {
  type Append,
  type Appended,
  type EventStore,
  type Expected,
  type Page,
  type ReadStream,
  refuseUnexpected,
  repeated,
  type Snapshot,
  type StoredEvent,
  type StreamSlice,
  type StreamState,
} from "@tenon/event-store";
import type { OutboxEntry } from "@tenon/messaging";
import type { Row } from "@tenon/store";
import type { Connection } from "./connection.js";
import type { SqliteInbox } from "./sqlite-inbox.js";
import { now } from "./tables.js";

interface Waiting {
  readonly append: () => Appended;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

export interface SqliteEventStoreParts {
  readonly connection: Connection;
  readonly inbox: SqliteInbox;
  readonly enqueue: (entry: OutboxEntry) => void;
  /** Something was written into the outbox and committed. */
  readonly announce: () => void;
}

/** The events of one database file. SQLite writes one transaction at a time: the order of positions is that of the commits. */
export class SqliteEventStore implements EventStore {
  readonly features = { outbox: true };
  readonly #watchers = new Set<() => void>();
  #waiting: Waiting[] = [];

  constructor(private readonly parts: SqliteEventStoreParts) {}

  /** What is appended in one turn of the event loop is committed together, so that it waits for the disk together; each for itself where it fails. */
  append(stream: string, append: Append): Promise<Appended> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#flush());
      this.#waiting.push({ append: () => this.#append(stream, append), resolve, reject });
    });
  }

  async read(stream: string, { from, direction = "forwards", limit = 1_000 }: ReadStream = {}): Promise<StreamSlice> {
    const { connection } = this.parts;
    const state = this.#stateOf(stream);
    if (state.isTombstoned) return { events: [], ...state };
    const rows =
      direction === "forwards"
        ? connection.all(forwards, stream, from ?? 1, limit)
        : connection.all(backwards, stream, from ?? Number.MAX_SAFE_INTEGER, limit);
    return { events: rows.map(storedOf), ...state };
  }

  async readAll(after: number, limit: number): Promise<Page> {
    const events = this.parts.connection.all(everything, after, limit).map(storedOf);
    const last = events.at(-1);
    const reached = last && events.length >= limit ? last.position : Math.max(after, await this.head());
    return { events, reached };
  }

  async head(): Promise<number> {
    return this.parts.connection.one(last)?.integer("position") ?? 0;
  }

  watch(onNews: () => void): () => void {
    this.#watchers.add(onNews);
    return () => this.#watchers.delete(onNews);
  }

  async keepFor(stream: string, maxAgeMs: number | undefined): Promise<void> {
    this.parts.connection.run(keepFor, stream, maxAgeMs ?? null);
  }

  async tombstone(stream: string, expected: Expected = "any"): Promise<void> {
    const { connection } = this.parts;
    connection.atomically(() => {
      refuseUnexpected(stream, this.#stateOf(stream), expected);
      connection.run(tombstone, stream);
    });
  }

  async snapshot(stream: string): Promise<Snapshot | undefined> {
    const row = this.parts.connection.one("SELECT * FROM tenon_snapshot WHERE stream = ?", stream);
    return (
      row && { revision: row.integer("revision"), digest: row.text("digest"), state: JSON.parse(row.text("state")) }
    );
  }

  async keepSnapshot(stream: string, { revision, digest, state }: Snapshot): Promise<void> {
    this.parts.connection.run(keepSnapshot, stream, revision, digest, JSON.stringify(state));
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const tell of this.#together(waiting) ?? waiting.map((one) => this.#alone(one))) tell();
    this.parts.announce();
    for (const onNews of this.#watchers) onNews();
  }

  /** What is to be told of each when all are committed. Undefined where the database has taken all of it back, because of one that its disk has no room for, say. */
  #together(waiting: readonly Waiting[]): readonly (() => void)[] | undefined {
    const { connection } = this.parts;
    let hasBegun = false;
    try {
      return connection.atomically(() => {
        hasBegun = true;
        return waiting.map((one) => {
          const tell = this.#alone(one);
          if (connection.isRolledBack) throw new Error("the database has taken the transaction back");
          return tell;
        });
      });
    } catch (error) {
      if (hasBegun) return undefined;
      return waiting.map(
        ({ reject }) =>
          () =>
            reject(error),
      );
    }
  }

  #alone({ append, resolve, reject }: Waiting): () => void {
    try {
      const appended = this.parts.connection.atomically(append);
      return () => resolve(appended);
    } catch (error) {
      return () => reject(error);
    }
  }

  #append(stream: string, append: Append): Appended {
    const { connection, inbox, enqueue } = this.parts;
    const { expected = "any", events, outbox = [], effect } = append;
    const state = this.#stateOf(stream);
    if (effect && !inbox.remember(effect)) return { outcome: "done before", revision: state.revision };
    const before = repeated(stream, append, this.#known(events.map(({ envelope }) => envelope.id)));
    if (before) return before;
    refuseUnexpected(stream, state, expected);
    let { revision } = state;
    for (const { envelope, data } of events) {
      const { id, type } = envelope;
      connection.run(insert, stream, ++revision, id, type, JSON.stringify(envelope), JSON.stringify(data));
    }
    if (events.length > 0) connection.run(keepRevision, stream, revision);
    for (const entry of outbox) enqueue(entry);
    return { outcome: "appended", revision };
  }

  #known(ids: readonly string[]) {
    return ids.flatMap((id) =>
      this.parts.connection
        .all("SELECT stream, revision, id, type, data FROM tenon_event WHERE id = ?", id)
        .map((row) => ({
          stream: row.text("stream"),
          revision: row.integer("revision"),
          id: row.text("id"),
          type: row.text("type"),
          data: row.text("data"),
        })),
    );
  }

  #stateOf(stream: string): StreamState {
    const row = this.parts.connection.one(
      "SELECT revision, tombstoned_at IS NOT NULL AS ended FROM tenon_stream WHERE stream = ?",
      stream,
    );
    return { revision: row?.integer("revision") ?? 0, isTombstoned: row?.integer("ended") === 1 };
  }
}

function storedOf(row: Row): StoredEvent {
  return {
    stream: row.text("stream"),
    revision: row.integer("revision"),
    position: row.integer("position"),
    storedAt: new Date(row.integer("stored_at")),
    envelope: JSON.parse(row.text("envelope")),
    data: JSON.parse(row.text("data")),
  };
}

const insert = `
  INSERT INTO tenon_event (stream, revision, id, type, envelope, data, stored_at) VALUES (?, ?, ?, ?, ?, ?, ${now})`;

const keepRevision = `
  INSERT INTO tenon_stream (stream, revision) VALUES (?, ?)
  ON CONFLICT DO UPDATE SET revision = excluded.revision`;

const keepFor = `
  INSERT INTO tenon_stream (stream, revision, max_age_ms) VALUES (?, 0, ?)
  ON CONFLICT DO UPDATE SET max_age_ms = excluded.max_age_ms`;

const tombstone = `
  INSERT INTO tenon_stream (stream, revision, tombstoned_at) VALUES (?, 0, ${now})
  ON CONFLICT DO UPDATE SET tombstoned_at = ${now}`;

const keepSnapshot = `
  INSERT INTO tenon_snapshot (stream, revision, digest, state) VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET revision = excluded.revision, digest = excluded.digest, state = excluded.state`;

const isYoung = `
  stored_at > coalesce((SELECT ${now} - max_age_ms FROM tenon_stream WHERE stream = tenon_event.stream), -1)`;

const forwards = `
  SELECT * FROM tenon_event WHERE stream = ? AND revision >= ? AND ${isYoung} ORDER BY revision LIMIT ?`;

const backwards = `
  SELECT * FROM tenon_event WHERE stream = ? AND revision <= ? AND ${isYoung} ORDER BY revision DESC LIMIT ?`;

const everything = "SELECT * FROM tenon_event WHERE position > ? ORDER BY position LIMIT ?";

const last = "SELECT coalesce(max(position), 0) AS position FROM tenon_event";
