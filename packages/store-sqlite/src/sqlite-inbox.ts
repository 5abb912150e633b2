import type { Effect } from "@tenon/messaging";
import type { Connection } from "./connection.js";
import { now } from "./tables.js";

/** How many effects are remembered between two clearances, and how many outdated ones each clears away at most. */
const clearEach = 100;
const clearAtOnce = 500;

/** The effects that were brought about in one database. */
export class SqliteInbox {
  #remembered = 0;

  constructor(private readonly database: Connection) {}

  /** To be called in the transaction of the effect. False when it was brought about before, and is to be remembered still. */
  remember({ queue, source, id, retainMs }: Effect): boolean {
    if (++this.#remembered % clearEach === 0) this.#clear();
    return this.database.run(insert, queue, source, id, retainMs) === 1;
  }

  /** How many are remembered, those among them that may be forgotten. */
  size(): number {
    return this.database.one("SELECT count(*) AS size FROM tenon_inbox")?.integer("size") ?? 0;
  }

  #clear(): void {
    this.database.run(
      `DELETE FROM tenon_inbox WHERE (queue, source, id) IN (
         SELECT queue, source, id FROM tenon_inbox WHERE until <= ${now} ORDER BY until LIMIT ${clearAtOnce})`,
    );
  }
}

const insert = `
  INSERT INTO tenon_inbox (queue, source, id, until) VALUES (?, ?, ?, ${now} + ?)
  ON CONFLICT DO UPDATE SET until = excluded.until WHERE until <= ${now}`;
