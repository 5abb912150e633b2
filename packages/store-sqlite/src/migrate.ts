import { createHash } from "node:crypto";
import type { Database } from "./database.js";
import { type Migration, MigrationError } from "./migration.js";

/** Applies the migrations that the database has not been through, all or none. Other processes wait meanwhile. */
export function migrate(database: Database, path: string, migrations: readonly Migration[]): void {
  const misplaced = migrations.find(({ id }, index) => id !== index + 1);
  if (misplaced) throw new MigrationError("MIGRATIONS_MISNUMBERED", path, `${misplaced.id} "${misplaced.name}"`);

  database.transaction(() => {
    database.execute(historyTable);
    const applied = database.all("SELECT id, name, digest FROM migration ORDER BY id");
    for (const row of applied) {
      const id = row.integer("id");
      const known = migrations[id - 1];
      if (!known) throw new MigrationError("DATABASE_NEWER", path, `${id} "${row.text("name")}" is not known here`);
      if (digestOf(known) !== row.text("digest")) {
        throw new MigrationError("MIGRATION_CHANGED", path, `${id} "${known.name}"; write a new migration instead`);
      }
    }
    for (const migration of migrations.slice(applied.length)) apply(database, migration);
  });
}

const historyTable = `
  CREATE TABLE IF NOT EXISTS migration (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, applied_at TEXT NOT NULL
  ) STRICT`;

function apply(database: Database, migration: Migration): void {
  database.execute(migration.sql);
  database.run(
    "INSERT INTO migration (id, name, digest, applied_at) VALUES (?, ?, ?, ?)",
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
