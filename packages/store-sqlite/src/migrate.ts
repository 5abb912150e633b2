import { createHash } from "node:crypto";
import type { Connection } from "./connection.js";
import { type Migration, MigrationError } from "./migration.js";

export interface MigrationPlan {
  readonly path: string;
  readonly migrations: readonly Migration[];
  /** The table in which it is written down which of them the database has been through. */
  readonly history: string;
}

/** Applies the migrations that the database has not been through, all or none. Other processes wait meanwhile. */
export function migrate(database: Connection, { path, migrations, history }: MigrationPlan): void {
  const misplaced = migrations.find(({ id }, index) => id !== index + 1);
  if (misplaced) throw new MigrationError("MIGRATIONS_MISNUMBERED", path, `${misplaced.id} "${misplaced.name}"`);

  database.atomically(() => {
    database.execute(`
      CREATE TABLE IF NOT EXISTS ${history} (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, applied_at TEXT NOT NULL
      ) STRICT`);
    const applied = database.all(`SELECT id, name, digest FROM ${history} ORDER BY id`);
    for (const row of applied) {
      const id = row.integer("id");
      const known = migrations[id - 1];
      if (!known) throw new MigrationError("DATABASE_NEWER", path, `${id} "${row.text("name")}" is not known here`);
      if (digestOf(known) !== row.text("digest")) {
        throw new MigrationError("MIGRATION_CHANGED", path, `${id} "${known.name}"; write a new migration instead`);
      }
    }
    for (const migration of migrations.slice(applied.length)) apply(database, migration, history);
  });
}

function apply(database: Connection, migration: Migration, history: string): void {
  database.execute(migration.sql);
  database.run(
    `INSERT INTO ${history} (id, name, digest, applied_at) VALUES (?, ?, ?, ?)`,
    migration.id,
    migration.name,
    digestOf(migration),
    new Date().toISOString(),
  );
}

/** White space may be laid out anew without changing what a migration is. */
function digestOf({ sql }: Migration): string {
  return `sha256-${createHash("sha256").update(sql.trim().replace(/\s+/g, " ")).digest("base64url")}`;
}
