import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Migration } from "@tenon/store";
import { Database } from "./database.js";
import { migrate } from "./migrate.js";
import { storeMigrations } from "./tables.js";

/**
 * Opens the database in a file, makes the file and its folder where there are none, and applies the migrations that it
 * has not been through. Tables that begin with `tenon_` are this package's own: the outbox and the inbox. What is committed survives a crash of the process and of the machine (WAL, synchronous FULL).
 * `:memory:` is a database that lives as long as the object. Throws `MigrationError` when the file does not fit the program.
 */
export function openDatabase(path: string, migrations: readonly Migration[] = []): Database {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const connection = new DatabaseSync(path, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
  const database = new Database(connection);
  try {
    connection.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    migrate(database, { path, migrations: storeMigrations, history: "tenon_migration" });
    migrate(database, { path, migrations, history: "migration" });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** How long a statement waits for another process that is writing. */
const busyTimeoutMs = 5_000;
