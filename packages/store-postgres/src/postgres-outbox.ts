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
import type { News } from "./news.js";
import { now } from "./tables.js";

/** Runs work in a transaction. */
export type Transact = <Result>(work: (transaction: Connection) => Promise<Result>) => Promise<Result>;

/** The outbox of one database. Its relays may be in any number of processes. */
export class PostgresOutbox implements Outbox {
  constructor(
    private readonly database: Connection,
    private readonly transact: Transact,
    private readonly news: News,
  ) {}

  watch(onNews: () => void): () => void {
    return this.news.watch(onNews);
  }

  lease(owner: string, durationMs: number): Promise<readonly Lease[]> {
    return this.transact(async (transaction) => {
      await transaction.run(lockLeases);
      await transaction.run(register, owner, durationMs);
      await transaction.run(`DELETE FROM tenon_outbox_owner WHERE until <= ${now}`);
      const counted = await transaction.one("SELECT count(*) AS owners FROM tenon_outbox_owner");
      // Whoever asks for less time than asking takes is not among them any more.
      const share = Math.ceil(outboxPartitions / Math.max(1, counted?.integer("owners") ?? 0));
      const held = await transaction.run(renew, owner, durationMs);
      if (held > share) await transaction.run(giveBack, owner, held - share);
      else if (held < share) await transaction.run(take, owner, durationMs, share - held);
      const rows = await transaction.all(heldBy, owner);
      return rows.map((row) => ({ partition: row.integer("partition"), token: row.integer("token") }));
    });
  }

  async next(leases: readonly Lease[], { limit, behindParked }: NextRows): Promise<readonly OutboxRow[]> {
    const partitions = leases.map(({ partition }) => partition);
    if (partitions.length === 0) return [];
    const ask = (each: number) => this.database.all(nextRows, partitions, each, behindParked === "hold", limit);
    const each = Math.ceil(limit / partitions.length);
    const rows = await ask(each);
    const isLopsided = rows.length < limit / 2 && fullest(rows) >= each;
    return (isLopsided ? await ask(limit) : rows).map(rowOf);
  }

  async settle(leases: readonly Lease[], { sent, postponed, parked }: Settlement): Promise<boolean> {
    const failures = [...postponed, ...parked];
    const row = await this.database.one(
      settleRows,
      leases.map(({ partition }) => partition),
      leases.map(({ token }) => token),
      leases.length,
      sent,
      failures.map(({ position }) => position),
      [...postponed.map(({ delayMs }) => Math.round(delayMs)), ...parked.map(() => null)],
      failures.map(({ failure }) => JSON.stringify(failure)),
    );
    return row?.integer("held") === leases.length;
  }

  async release(owner: string): Promise<void> {
    await this.transact(async (transaction) => {
      await transaction.run(lockLeases);
      await transaction.run("UPDATE tenon_outbox_lease SET owner = NULL, until = 0 WHERE owner = $1", owner);
      await transaction.run("DELETE FROM tenon_outbox_owner WHERE owner = $1", owner);
    });
  }

  async backlog(): Promise<Backlog> {
    const row = await this.database.one(countBacklog);
    return {
      waiting: row?.integer("waiting") ?? 0,
      oldestMs: row?.integer("oldest") ?? 0,
      scheduled: row?.integer("scheduled") ?? 0,
      parked: row?.integer("parked") ?? 0,
    };
  }

  async parked(limit: number): Promise<readonly ParkedRow[]> {
    const rows = await this.database.all(
      `SELECT ${columns}, failure, parked_at FROM tenon_outbox AS waiting WHERE due_at IS NULL ORDER BY position LIMIT $1`,
      limit,
    );
    return rows.map((row) => {
      const failure: Failure = JSON.parse(row.text("failure"));
      return { ...rowOf(row), failure, parkedAt: new Date(row.integer("parked_at")) };
    });
  }

  async retry(position: number): Promise<boolean> {
    const isRetried = (await this.database.run(unpark, position)) === 1;
    if (isRetried) this.news.announce();
    return isRetried;
  }

  async discard(position: number): Promise<boolean> {
    const discarded = await this.database.run(
      "DELETE FROM tenon_outbox WHERE position = $1 AND due_at IS NULL",
      position,
    );
    if (discarded === 1) this.news.announce();
    return discarded === 1;
  }
}

/** To be called in a transaction. Their positions are in the order of the entries. */
export async function insertEntries(transaction: Connection, entries: readonly OutboxEntry[]): Promise<void> {
  await transaction.run(
    insert,
    entries.map(({ partition }) => partition),
    entries.map(({ key }) => key),
    entries.map(({ head }) => head),
    entries.map(({ body }) => Buffer.from(body.buffer, body.byteOffset, body.byteLength)),
    entries.map(({ notBefore }) => (notBefore ? Math.max(1, notBefore.getTime()) : 0)),
  );
}

/** How many rows the partition has of which there are most. */
function fullest(rows: readonly Row[]): number {
  const counts = Map.groupBy(rows, (row) => row.integer("partition"));
  return Math.max(0, ...[...counts.values()].map(({ length }) => length));
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
  INSERT INTO tenon_outbox (partition, key, head, body, written_at, due_at)
  SELECT partition, key, head, body, ${now}, due_at
  FROM unnest($1::integer[], $2::text[], $3::text[], $4::bytea[], $5::bigint[])
    WITH ORDINALITY AS entry (partition, key, head, body, due_at, place)
  ORDER BY place`;

/** Whoever changes leases waits for whoever does. In one order everywhere, so that nobody waits in a circle. */
const lockLeases = "SELECT FROM tenon_outbox_lease ORDER BY partition FOR UPDATE";

const register = `
  INSERT INTO tenon_outbox_owner (owner, until) VALUES ($1, ${now} + $2::bigint)
  ON CONFLICT (owner) DO UPDATE SET until = excluded.until`;

const renew = `UPDATE tenon_outbox_lease SET until = ${now} + $2::bigint WHERE owner = $1 AND until > ${now}`;

const heldBy = `SELECT partition, token FROM tenon_outbox_lease WHERE owner = $1 AND until > ${now} ORDER BY partition`;

const giveBack = `
  UPDATE tenon_outbox_lease SET owner = NULL, until = 0
  WHERE partition IN (SELECT partition FROM tenon_outbox_lease WHERE owner = $1 ORDER BY partition DESC LIMIT $2)`;

const take = `
  UPDATE tenon_outbox_lease SET owner = $1, token = token + 1, until = ${now} + $2::bigint
  WHERE partition IN (SELECT partition FROM tenon_outbox_lease WHERE until <= ${now} ORDER BY partition LIMIT $3)`;

const columns =
  "waiting.position, waiting.partition, waiting.key, waiting.head, waiting.body, waiting.written_at, waiting.attempts";

/**
 * The offset keeps the planner from joining, and has it expect that most rows pass: it reads the first of a partition in the order of their index, and
 * looks up for each of them what was refused. Otherwise it reads and sorts the whole backlog.
 */
const isNotHeldUp = `
  NOT EXISTS (
    SELECT FROM tenon_outbox AS earlier
    WHERE earlier.key = waiting.key AND earlier.position < waiting.position AND earlier.attempts > 0
      AND (earlier.due_at IS NOT NULL OR $3::boolean)
    OFFSET 0)`;

const nextRows = `
  SELECT found.* FROM unnest($1::integer[]) AS held (partition)
  CROSS JOIN LATERAL (
    (SELECT ${columns} FROM tenon_outbox AS waiting
     WHERE waiting.partition = held.partition AND waiting.due_at = 0 AND ${isNotHeldUp}
     ORDER BY waiting.position LIMIT $2)
    UNION ALL
    (SELECT ${columns} FROM tenon_outbox AS waiting
     WHERE waiting.partition = held.partition AND waiting.due_at BETWEEN 1 AND ${now} AND ${isNotHeldUp}
     ORDER BY waiting.due_at, waiting.position LIMIT $2)
  ) AS found
  ORDER BY found.position LIMIT $4`;

/**
 * One statement, and so one transaction. The leases are locked meanwhile: one that is just being taken is seen with its new token, and
 * nothing happens. A row without a delay is parked.
 */
const settleRows = `
  WITH held AS MATERIALIZED (
    SELECT lease.partition FROM tenon_outbox_lease AS lease
    JOIN unnest($1::integer[], $2::bigint[]) AS mine (partition, token) USING (partition, token)
    ORDER BY lease.partition FOR SHARE OF lease
  ), verdict AS MATERIALIZED (
    SELECT count(*) AS held FROM held
  ), sent AS (
    DELETE FROM tenon_outbox
    WHERE position = ANY($4::bigint[]) AND (SELECT held FROM verdict) = $3
  ), refused AS (
    UPDATE tenon_outbox AS refused SET
      attempts = attempts + 1,
      due_at = ${now} + given.delay,
      parked_at = CASE WHEN given.delay IS NULL THEN ${now} END,
      failure = given.failure
    FROM unnest($5::bigint[], $6::bigint[], $7::text[]) AS given (position, delay, failure)
    WHERE refused.position = given.position AND (SELECT held FROM verdict) = $3
  )
  SELECT held FROM verdict`;

const unpark = `
  UPDATE tenon_outbox SET attempts = 0, due_at = 0, parked_at = NULL, failure = NULL
  WHERE position = $1 AND due_at IS NULL`;

/** What was scheduled waits from the moment at which it is due. */
const countBacklog = `
  SELECT
    count(since) AS waiting,
    greatest(0, ${now} - coalesce(min(since), ${now})) AS oldest,
    count(due_at) - count(since) AS scheduled,
    count(*) - count(due_at) AS parked
  FROM (
    SELECT due_at, CASE WHEN due_at = 0 OR attempts > 0 AND due_at > 0 THEN written_at WHEN due_at <= ${now} THEN due_at END AS since
    FROM tenon_outbox
  ) AS counted`;
