import { type Migration, missingMigrations, type PlannedMigration } from "@tenon/store";
import type { Connection } from "./connection.js";

export interface MigrationPlan {
  readonly path: string;
  readonly migrations: readonly Migration[];
  /** The table in which it is written down which of them the database has been through. */
  readonly history: string;
}

/** Applies the migrations that the database has not been through, all or none. Other processes wait meanwhile. */
export function migrate(database: Connection, { path, migrations, history }: MigrationPlan): void {
  database.atomically(() => {
    database.execute(`
      CREATE TABLE IF NOT EXISTS ${history} (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, applied_at TEXT NOT NULL
      ) STRICT`);
    const applied = database
      .all(`SELECT id, name, digest FROM ${history} ORDER BY id`)
      .map((row) => ({ id: row.integer("id"), name: row.text("name"), digest: row.text("digest") }));
    const missing = missingMigrations({ place: path, migrations, applied });
    for (const migration of missing) apply(database, migration, history);
  });
}

function apply(database: Connection, { id, name, digest, sql }: PlannedMigration, history: string): void {
  database.execute(sql);
  database.run(
    `INSERT INTO ${history} (id, name, digest, applied_at) VALUES (?, ?, ?, ?)`,
    id,
    name,
    digest,
    new Date().toISOString(),
  );
}
