import {
  type Backlog,
  type Failure,
  type Lease,
  type NextRows,
  type Outbox,
  type OutboxEntry,
  type OutboxRow,
  outboxPartitions,
  type ParkedRow,
  type Settlement,
} from "@tenon/messaging";
import type { Row } from "@tenon/store";
import type { Connection } from "./connection.js";
import { now } from "./tables.js";

/** The outbox of one database file. Its relays may be in several processes; those of another process are found by asking now and then. */
export class SqliteOutbox implements Outbox {
  readonly #watchers = new Set<() => void>();

  constructor(private readonly database: Connection) {}

  /** To be called in a transaction. */
  write({ partition, key, head, body, notBefore }: OutboxEntry): void {
    this.database.run(insert, partition, key, head, body, notBefore ? Math.max(1, notBefore.getTime()) : 0);
  }

  /** Something that was written has been committed. */
  announce(): void {
    for (const onNews of this.#watchers) onNews();
  }

  watch(onNews: () => void): () => void {
    this.#watchers.add(onNews);
    return () => this.#watchers.delete(onNews);
  }

  async lease(owner: string, durationMs: number): Promise<readonly Lease[]> {
    const { database } = this;
    return database.atomically(() => {
      database.run(register, owner, durationMs);
      database.run(`DELETE FROM tenon_outbox_owner WHERE until <= ${now}`);
      // Whoever asks for less time than asking takes is not among them any more.
      const owners = database.one("SELECT count(*) AS owners FROM tenon_outbox_owner")?.integer("owners") ?? 0;
      const share = Math.ceil(outboxPartitions / Math.max(1, owners));
      database.run(renew, durationMs, owner);
      const held = database.all(heldBy, owner).length;
      if (held > share) database.run(giveBack, owner, held - share);
      else database.run(take, owner, durationMs, share - held);
      return database
        .all(heldBy, owner)
        .map((row) => ({ partition: row.integer("partition"), token: row.integer("token") }));
    });
  }

  async next(leases: readonly Lease[], { limit, behindParked }: NextRows): Promise<readonly OutboxRow[]> {
    const hold = behindParked === "hold" ? 1 : 0;
    const each = Math.ceil(limit / Math.max(1, leases.length));
    return leases
      .flatMap(({ partition }) => [
        ...this.database.all(nextTimed, partition, hold, each),
        ...this.database.all(nextUntimed, partition, hold, each),
      ])
      .map(rowOf)
      .sort((one, other) => one.position - other.position)
      .slice(0, limit);
  }

  async settle(leases: readonly Lease[], { sent, postponed, parked }: Settlement): Promise<boolean> {
    const { database } = this;
    return database.atomically(() => {
      const isHeld = leases.every(({ partition, token }) => database.one(holds, partition, token));
      if (!isHeld) return false;
      for (const position of sent) database.run("DELETE FROM tenon_outbox WHERE position = ?", position);
      for (const { position, delayMs, failure } of postponed) {
        database.run(postpone, delayMs, JSON.stringify(failure), position);
      }
      for (const { position, failure } of parked) database.run(park, JSON.stringify(failure), position);
      return true;
    });
  }

  async release(owner: string): Promise<void> {
    const { database } = this;
    database.atomically(() => {
      database.run("UPDATE tenon_outbox_lease SET owner = NULL, until = 0 WHERE owner = ?", owner);
      database.run("DELETE FROM tenon_outbox_owner WHERE owner = ?", owner);
    });
  }

  async backlog(): Promise<Backlog> {
    const row = this.database.one(countBacklog);
    return {
      waiting: row?.integer("waiting") ?? 0,
      oldestMs: row?.integer("oldest") ?? 0,
      scheduled: row?.integer("scheduled") ?? 0,
      parked: row?.integer("parked") ?? 0,
    };
  }

  async parked(limit: number): Promise<readonly ParkedRow[]> {
    return this.database.all(`${select} WHERE due_at IS NULL ORDER BY position LIMIT ?`, limit).map((row) => {
      const failure: Failure = JSON.parse(row.text("failure"));
      return { ...rowOf(row), failure, parkedAt: new Date(row.integer("parked_at")) };
    });
  }

  async retry(position: number): Promise<boolean> {
    const isRetried = this.database.run(unpark, position) === 1;
    if (isRetried) this.announce();
    return isRetried;
  }

  async discard(position: number): Promise<boolean> {
    const isDiscarded =
      this.database.run("DELETE FROM tenon_outbox WHERE position = ? AND due_at IS NULL", position) === 1;
    if (isDiscarded) this.announce();
    return isDiscarded;
  }
}

function rowOf(row: Row): OutboxRow {
  return {
    position: row.integer("position"),
    key: row.text("key"),
    head: row.text("head"),
    body: row.bytes("body"),
    writtenAt: new Date(row.integer("written_at")),
    attempts: row.integer("attempts"),
  };
}

const insert = `
  INSERT INTO tenon_outbox (partition, key, head, body, written_at, due_at) VALUES (?, ?, ?, ?, ${now}, ?)`;

const register = `
  INSERT INTO tenon_outbox_owner (owner, until) VALUES (?, ${now} + ?)
  ON CONFLICT DO UPDATE SET until = excluded.until`;

const renew = `UPDATE tenon_outbox_lease SET until = ${now} + ? WHERE owner = ? AND until > ${now}`;

const heldBy = `SELECT partition, token FROM tenon_outbox_lease WHERE owner = ? AND until > ${now} ORDER BY partition`;

const giveBack = `
  UPDATE tenon_outbox_lease SET owner = NULL, until = 0
  WHERE partition IN (SELECT partition FROM tenon_outbox_lease WHERE owner = ? ORDER BY partition DESC LIMIT ?)`;

const take = `
  UPDATE tenon_outbox_lease SET owner = ?, token = token + 1, until = ${now} + ?
  WHERE partition IN (SELECT partition FROM tenon_outbox_lease WHERE until <= ${now} ORDER BY partition LIMIT ?)`;

const holds = "SELECT 1 FROM tenon_outbox_lease WHERE partition = ? AND token = ?";

const select = `
  SELECT position, key, head, body, written_at, attempts, failure, parked_at FROM tenon_outbox AS waiting`;

const isNotHeldUp = `
  NOT EXISTS (
    SELECT 1 FROM tenon_outbox AS earlier
    WHERE earlier.key = waiting.key AND earlier.position < waiting.position AND earlier.attempts > 0
      AND (earlier.due_at IS NOT NULL OR ?))`;

const nextUntimed = `${select} WHERE partition = ? AND due_at = 0 AND ${isNotHeldUp} ORDER BY position LIMIT ?`;

const nextTimed = `
  ${select} WHERE partition = ? AND due_at BETWEEN 1 AND ${now} AND ${isNotHeldUp} ORDER BY due_at, position LIMIT ?`;

const postpone = `
  UPDATE tenon_outbox SET attempts = attempts + 1, due_at = ${now} + ?, failure = ? WHERE position = ?`;

const park = `
  UPDATE tenon_outbox SET attempts = attempts + 1, due_at = NULL, parked_at = ${now}, failure = ? WHERE position = ?`;

const unpark = `
  UPDATE tenon_outbox SET attempts = 0, due_at = 0, parked_at = NULL, failure = NULL
  WHERE position = ? AND due_at IS NULL`;

/** What was scheduled waits from the moment at which it is due. */
const countBacklog = `
  SELECT
    count(since) AS waiting,
    max(0, ${now} - coalesce(min(since), ${now})) AS oldest,
    count(due_at) - count(since) AS scheduled,
    count(*) - count(due_at) AS parked
  FROM (
    SELECT due_at, CASE WHEN due_at = 0 OR attempts > 0 AND due_at > 0 THEN written_at WHEN due_at <= ${now} THEN due_at END AS since
    FROM tenon_outbox
  )`;
