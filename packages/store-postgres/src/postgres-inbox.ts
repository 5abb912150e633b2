import type { Effect } from "@tenon/messaging";
import { now } from "./tables.js";
import type { Transaction } from "./transaction.js";

/** How many effects are remembered between two clearances, and how many outdated ones each clears away at most. */
const clearEach = 100;
const clearAtOnce = 500;

/** The effects that were brought about in one database. */
export class PostgresInbox {
  #remembered = 0;

  /**
   * To be called in the transaction of the effect. False when it was brought about before, and is to be remembered still. Waits while another
   * transaction is bringing it about.
   */
  async remember(transaction: Transaction, { queue, source, id, retainMs }: Effect): Promise<boolean> {
    if (++this.#remembered % clearEach === 0) await transaction.run(clear, clearAtOnce);
    return (await transaction.run(insert, queue, source, id, Math.round(retainMs))) === 1;
  }
}

/** How many are remembered: counted up to 100,000, above that as PostgreSQL estimates it. */
export const inboxSize = `
  SELECT CASE WHEN few.size < 100000 THEN few.size ELSE greatest(few.size, tables.reltuples::bigint) END AS size
  FROM (SELECT count(*) AS size FROM (SELECT FROM tenon_inbox LIMIT 100000) AS kept) AS few, pg_class AS tables
  WHERE tables.oid = 'tenon_inbox'::regclass`;

/** Whoever clears at the same time, or remembers one of them anew, is not waited for. */
const clear = `
  DELETE FROM tenon_inbox WHERE (queue, source, id) IN (
    SELECT queue, source, id FROM tenon_inbox WHERE until <= ${now} ORDER BY until LIMIT $1 FOR UPDATE SKIP LOCKED)`;

const insert = `
  INSERT INTO tenon_inbox AS known (queue, source, id, until) VALUES ($1, $2, $3, ${now} + $4::bigint)
  ON CONFLICT (queue, source, id) DO UPDATE SET until = excluded.until WHERE known.until <= ${now}`;
