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
import type { Connection, Prepared } from "./connection.js";
import { HighWaterMark } from "./high-water-mark.js";
import type { News } from "./news.js";
import type { PostgresInbox } from "./postgres-inbox.js";
import { expectations, now } from "./tables.js";
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
    const { database, transact, news } = this.parts;
    const { outbox = [], effect } = append;
    const isAlone = outbox.length === 0 && !effect;
    const attempt = () =>
      isAlone
        ? this.#append(database, stream, append)
        : transact((transaction) => this.#appendWith(transaction, stream, append));
    // Somebody else has kept an event of that id since it was looked for: looked for again, it is found.
    const appended = await attempt().catch((error) => (isUniqueViolation(error) ? attempt() : Promise.reject(error)));
    if (appended.outcome === "appended") news.announce();
    return appended;
  }

  async read(stream: string, { from, direction = "forwards", limit = 1_000 }: ReadStream = {}): Promise<StreamSlice> {
    const isForwards = direction === "forwards";
    const rows = await this.parts.database.all(
      isForwards ? forwards : backwards,
      stream,
      from ?? (isForwards ? 1 : Number.MAX_SAFE_INTEGER),
      limit,
    );
    // The stream's row comes with each of its events, and once without one where there is none.
    const state = stateOf(rows[0]);
    return { events: rows.flatMap((row) => (row.textOrNull("data") === null ? [] : [storedOf(row)])), ...state };
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

  async #appendWith(transaction: Transaction, stream: string, append: Append): Promise<Appended> {
    const { outbox = [], effect } = append;
    if (effect && !(await this.parts.inbox.remember(transaction, effect))) {
      return { outcome: "done before", revision: stateOf(await transaction.one(streamState, stream)).revision };
    }
    const appended = await this.#append(transaction, stream, append);
    if (appended.outcome === "appended") await Promise.all(outbox.map((entry) => transaction.enqueue(entry)));
    return appended;
  }

  /** One call, which is a transaction of its own where it is not part of one. */
  async #append(connection: Connection, stream: string, append: Append): Promise<Appended> {
    const { expected = "any", events } = append;
    const row = await connection.one(
      appendEvents,
      stream,
      typeof expected === "number" ? expected : expectations[expected],
      events.map(({ envelope }) => envelope.id),
      events.map(({ envelope }) => envelope.type),
      events.map(({ envelope }) => JSON.stringify(envelope)),
      events.map(({ data }) => JSON.stringify(data)),
    );
    const state = stateOf(row);
    switch (row?.oneOf("outcome", ["appended", "known", "unexpected"])) {
      case "known": {
        const ids = events.map(({ envelope }) => envelope.id);
        const before = repeated(stream, append, (await connection.all(knownEvents, ids)).map(knownOf));
        return before ?? { outcome: "repeated", revision: state.revision };
      }
      case "unexpected":
        refuseUnexpected(stream, state, expected);
    }
    return { outcome: "appended", revision: state.revision };
  }
}

/** SQLSTATE 23505. */
function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
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
    revision: row.integer("place"),
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

const keepFor = `
  INSERT INTO tenon_stream (stream, revision, max_age_ms) VALUES ($1, 0, $2)
  ON CONFLICT (stream) DO UPDATE SET max_age_ms = excluded.max_age_ms`;

const keepSnapshot = `
  INSERT INTO tenon_snapshot (stream, revision, digest, state) VALUES ($1, $2, $3, $4)
  ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision, digest = excluded.digest, state = excluded.state`;

const appendEvents: Prepared = {
  name: "tenon append",
  text: `SELECT outcome, revision, ended FROM tenon_append($1, $2, $3, $4, $5, $6, ${now})`,
};

const slice = (from: string, order: string) => `
  SELECT its.stream, its.revision, its.tombstoned_at IS NOT NULL AS ended,
    found.place, found.position, found.envelope, found.data, found.stored_at
  FROM tenon_stream AS its LEFT JOIN LATERAL (
    SELECT revision AS place, position, envelope, data, stored_at FROM tenon_event
    WHERE stream = its.stream AND its.tombstoned_at IS NULL AND ${from}
      AND stored_at > coalesce(${now} - its.max_age_ms, -1)
    ORDER BY revision ${order} LIMIT $3
  ) AS found ON true
  WHERE its.stream = $1 ORDER BY found.place ${order}`;

const forwards: Prepared = { name: "tenon forwards", text: slice("revision >= $2::bigint", "ASC") };

const backwards: Prepared = { name: "tenon backwards", text: slice("revision <= $2::bigint", "DESC") };

const everything: Prepared = {
  name: "tenon everything",
  text: `
    SELECT stream, revision AS place, position, envelope, data, stored_at FROM tenon_event
    WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3`,
};
