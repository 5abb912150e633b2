import { type Migration, MigrationError, missingMigrations } from "@tenon/store";
import { Client, type ClientConfig } from "pg";
import { told } from "./database-error.js";
import { storeMigrations } from "./tables.js";

/** "tenon" in ASCII: whoever migrates a database waits for this lock of it. */
const lock = 0x74656e6f6e;

/**
 * Brings a database into the shape that is wanted, all of it or nothing, one process at a time. Rejects with `MigrationError` when the database
 * does not fit, or when it does not keep what it commits.
 */
export async function migrate(config: ClientConfig, place: string, migrations: readonly Migration[]): Promise<void> {
  // A migration takes the time that it takes.
  const client = new Client({ ...config, query_timeout: 0, statement_timeout: 0 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await refuseForgetful(client, place);
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [lock]);
    await apply(client, { place, migrations: storeMigrations, history: "tenon_migration" });
    await apply(client, { place, migrations, history: "migration" });
    await client.query("COMMIT");
  } catch (error) {
    throw told(error);
  } finally {
    // What was not committed is rolled back with the connection.
    await client.end().catch(() => undefined);
  }
}

interface MigrationPlan {
  readonly place: string;
  readonly migrations: readonly Migration[];
  /** The table in which it is written down which of them the database has been through. */
  readonly history: string;
}

async function apply(client: Client, { place, migrations, history }: MigrationPlan): Promise<void> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS ${history} (
      id integer PRIMARY KEY, name text NOT NULL, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now()
    )`);
  const { rows } = await client.query<{ id: number; name: string; digest: string }>(
    `SELECT id, name, digest FROM ${history} ORDER BY id`,
  );
  for (const { id, name, digest, sql } of missingMigrations({ place, migrations, applied: rows })) {
    await client.query(sql);
    await client.query(`INSERT INTO ${history} (id, name, digest) VALUES ($1, $2, $3)`, [id, name, digest]);
  }
}

async function refuseForgetful(client: Client, place: string): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit') AND setting = 'off'",
  );
  const [off] = rows;
  if (off) throw new MigrationError("DATABASE_NOT_DURABLE", place, `${off.name} is off; turn it on for this database`);
}
