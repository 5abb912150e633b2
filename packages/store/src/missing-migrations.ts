import { createHash } from "node:crypto";
import { type Migration, MigrationError } from "./migration.js";

/** A migration that a database has been through, as it has written it down. */
export interface AppliedMigration {
  readonly id: number;
  readonly name: string;
  readonly digest: string;
}

/** A migration with what is written down about it when it has been applied. */
export interface PlannedMigration extends Migration, AppliedMigration {}

export interface MigrationState {
  /** What the database is called in errors: a path, or a server without its credentials. */
  readonly place: string;
  readonly migrations: readonly Migration[];
  /** In the order of their ids. */
  readonly applied: readonly AppliedMigration[];
}

/** The migrations that a database has yet to go through, in their order. Throws `MigrationError` when it does not fit them. */
export function missingMigrations({ place, migrations, applied }: MigrationState): readonly PlannedMigration[] {
  const misplaced = migrations.find(({ id }, index) => id !== index + 1);
  if (misplaced) throw new MigrationError("MIGRATIONS_MISNUMBERED", place, `${misplaced.id} "${misplaced.name}"`);
  for (const { id, name, digest } of applied) {
    const known = migrations[id - 1];
    if (!known) throw new MigrationError("DATABASE_NEWER", place, `${id} "${name}" is not known here`);
    if (digestOf(known) !== digest) {
      throw new MigrationError("MIGRATION_CHANGED", place, `${id} "${known.name}"; write a new migration instead`);
    }
  }
  return migrations.slice(applied.length).map((migration) => ({ ...migration, digest: digestOf(migration) }));
}

/** White space may be laid out anew without changing what a migration is. */
function digestOf({ sql }: Migration): string {
  return `sha256-${createHash("sha256").update(sql.trim().replace(/\s+/g, " ")).digest("base64url")}`;
}
