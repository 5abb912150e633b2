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
import type { Row } from "@tenon/store";
import type { Connection } from "./connection.js";
import { HighWaterMark } from "./high-water-mark.js";
import type { News } from "./news.js";
import type { PostgresInbox } from "./postgres-inbox.js";
import { now } from "./tables.js";
import type { Transaction } from "./transaction.js";

export interface PostgresEventStoreParts {
  readonly database: Connection;
  readonly transact: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;
  readonly inbox: PostgresInbox;
  readonly news: News;
}

/** The events of one database. What is read of all streams ends at the high-water mark, so that nothing appears behind a reader. */
export class PostgresEventStore implements EventStore {
  readonly features = { outbox: true };
  readonly #mark: HighWaterMark;

  constructor(private readonly parts: PostgresEventStoreParts) {
    this.#mark = new HighWaterMark(parts.database);
  }

  async append(stream: string, append: Append): Promise<Appended> {
    const { transact, news } = this.parts;
    const appended = await transact((transaction) => this.#append(transaction, stream, append));
    if (appended.outcome === "appended") news.announce();
    return appended;
  }

  async read(stream: string, { from, direction = "forwards", limit = 1_000 }: ReadStream = {}): Promise<StreamSlice> {
    const { database } = this.parts;
    const state = stateOf(await database.one(streamState, stream));
    if (state.isTombstoned) return { events: [], ...state };
    const isForwards = direction === "forwards";
    const rows = await database.all(
      isForwards ? forwards : backwards,
      stream,
      from ?? (isForwards ? 1 : Number.MAX_SAFE_INTEGER),
      limit,
    );
    // Between the two somebody may have appended.
    const newest = Math.max(state.revision, ...rows.map((row) => row.integer("revision")));
    return { events: rows.map(storedOf), revision: newest, isTombstoned: false };
  }

  async readAll(after: number, limit: number): Promise<Page> {
    const head = await this.head();
    if (head <= after) return { events: [], reached: after };
    const events = (await this.parts.database.all(everything, after, head, limit)).map(storedOf);
    const last = events.at(-1);
    return { events, reached: last && events.length >= limit ? last.position : head };
  }

  head(): Promise<number> {
    return this.#mark.advanced();
  }

  watch(onNews: () => void): () => void {
    return this.parts.news.watch(onNews);
  }

  async keepFor(stream: string, maxAgeMs: number | undefined): Promise<void> {
    await this.parts.database.run(keepFor, stream, maxAgeMs ?? null);
  }

  async tombstone(stream: string, expected: Expected = "any"): Promise<void> {
    await this.parts.transact(async (transaction) => {
      const state = stateOf(await transaction.one(lockStream, stream));
      refuseUnexpected(stream, state, expected);
      await transaction.run(`UPDATE tenon_stream SET tombstoned_at = ${now} WHERE stream = $1`, stream);
    });
  }

  async snapshot(stream: string): Promise<Snapshot | undefined> {
    const row = await this.parts.database.one("SELECT * FROM tenon_snapshot WHERE stream = $1", stream);
    return (
      row && { revision: row.integer("revision"), digest: row.text("digest"), state: JSON.parse(row.text("state")) }
    );
  }

  async keepSnapshot(stream: string, { revision, digest, state }: Snapshot): Promise<void> {
    await this.parts.database.run(keepSnapshot, stream, revision, digest, JSON.stringify(state));
  }

  async #append(transaction: Transaction, stream: string, append: Append): Promise<Appended> {
    const { expected = "any", events, outbox = [], effect } = append;
    // The stream's row is written first: whoever appends to it has their turn, and their transaction's number before any position is given.
    const state = stateOf(await transaction.one(lockStream, stream));
    if (effect && !(await this.parts.inbox.remember(transaction, effect))) {
      return { outcome: "done before", revision: state.revision };
    }
    const known = await transaction.all(
      knownEvents,
      events.map(({ envelope }) => envelope.id),
    );
    const before = repeated(stream, append, known.map(knownOf));
    if (before) return before;
    refuseUnexpected(stream, state, expected);
    const revision = state.revision + events.length;
    if (events.length > 0) {
      await transaction.run(
        insert,
        stream,
        state.revision,
        events.map(({ envelope }) => envelope.id),
        events.map(({ envelope }) => envelope.type),
        events.map(({ envelope }) => JSON.stringify(envelope)),
        events.map(({ data }) => JSON.stringify(data)),
      );
    }
    await Promise.all(outbox.map((entry) => transaction.enqueue(entry)));
    return { outcome: "appended", revision };
  }
}

function stateOf(row: Row | undefined): StreamState {
  return { revision: row?.integer("revision") ?? 0, isTombstoned: row?.boolean("ended") ?? false };
}

function knownOf(row: Row) {
  return {
    stream: row.text("stream"),
    revision: row.integer("revision"),
    id: row.text("id"),
    type: row.text("type"),
    data: row.text("data"),
  };
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

const streamState = "SELECT revision, tombstoned_at IS NOT NULL AS ended FROM tenon_stream WHERE stream = $1";

const lockStream = `
  INSERT INTO tenon_stream AS known (stream, revision) VALUES ($1, 0)
  ON CONFLICT (stream) DO UPDATE SET revision = known.revision
  RETURNING revision, tombstoned_at IS NOT NULL AS ended`;

const knownEvents = "SELECT stream, revision, id, type, data FROM tenon_event WHERE id = ANY ($1::text[])";

const insert = `
  WITH kept AS (
    INSERT INTO tenon_event (stream, revision, id, type, envelope, data, stored_at)
    SELECT $1, $2::integer + place, id, type, envelope, data, ${now}
    FROM unnest($3::text[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS new (id, type, envelope, data, place)
    ORDER BY place
    RETURNING 1
  )
  UPDATE tenon_stream SET revision = $2::integer + (SELECT count(*) FROM kept) WHERE stream = $1`;

const keepFor = `
  INSERT INTO tenon_stream (stream, revision, max_age_ms) VALUES ($1, 0, $2)
  ON CONFLICT (stream) DO UPDATE SET max_age_ms = excluded.max_age_ms`;

const keepSnapshot = `
  INSERT INTO tenon_snapshot (stream, revision, digest, state) VALUES ($1, $2, $3, $4)
  ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision, digest = excluded.digest, state = excluded.state`;

const isYoung = `
  stored_at > coalesce((SELECT ${now} - max_age_ms FROM tenon_stream AS its WHERE its.stream = tenon_event.stream), -1)`;

const forwards = `
  SELECT * FROM tenon_event WHERE stream = $1 AND revision >= $2::bigint AND ${isYoung} ORDER BY revision LIMIT $3`;

const backwards = `
  SELECT * FROM tenon_event WHERE stream = $1 AND revision <= $2::bigint AND ${isYoung} ORDER BY revision DESC LIMIT $3`;

const everything = `
  SELECT * FROM tenon_event WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3`;
