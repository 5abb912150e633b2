import { outboxPartitions } from "@tenon/messaging";
import type { Migration } from "@tenon/store";

/** What every database has besides its own tables, from the first version of this package to this one. */
export const storeMigrations: readonly Migration[] = [
  {
    id: 1,
    name: "outbox and inbox",
    // due_at: 0 is now, NULL is parked.
    sql: `
      CREATE TABLE tenon_outbox (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        partition INTEGER NOT NULL,
        key TEXT NOT NULL,
        head TEXT NOT NULL,
        body BLOB NOT NULL,
        written_at INTEGER NOT NULL,
        due_at INTEGER,
        attempts INTEGER NOT NULL DEFAULT 0,
        failure TEXT,
        parked_at INTEGER
      ) STRICT;
      CREATE INDEX tenon_outbox_due ON tenon_outbox (partition, due_at, position);
      CREATE INDEX tenon_outbox_refused ON tenon_outbox (key, position) WHERE attempts > 0;

      CREATE TABLE tenon_outbox_lease (
        partition INTEGER PRIMARY KEY, owner TEXT, token INTEGER NOT NULL, until INTEGER NOT NULL
      ) STRICT;
      WITH RECURSIVE partition (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM partition WHERE number < ${outboxPartitions - 1})
      INSERT INTO tenon_outbox_lease SELECT number, NULL, 0, 0 FROM partition;
      CREATE TABLE tenon_outbox_owner (owner TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT;

      CREATE TABLE tenon_inbox (
        queue TEXT NOT NULL, source TEXT NOT NULL, id TEXT NOT NULL, until INTEGER NOT NULL,
        PRIMARY KEY (queue, source, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX tenon_inbox_until ON tenon_inbox (until);`,
  },
  {
    id: 2,
    name: "events, snapshots, projections",
    sql: `
      CREATE TABLE tenon_stream (
        stream TEXT PRIMARY KEY, revision INTEGER NOT NULL, tombstoned_at INTEGER, max_age_ms INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE tenon_event (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        stream TEXT NOT NULL,
        revision INTEGER NOT NULL,
        id TEXT NOT NULL UNIQUE,
        type TEXT NOT NULL,
        envelope TEXT NOT NULL,
        data TEXT NOT NULL,
        stored_at INTEGER NOT NULL,
        UNIQUE (stream, revision)
      ) STRICT;
      CREATE TABLE tenon_snapshot (
        stream TEXT PRIMARY KEY, revision INTEGER NOT NULL, digest TEXT NOT NULL, state TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE tenon_projection (
        name TEXT PRIMARY KEY,
        live TEXT,
        building TEXT,
        is_paused INTEGER NOT NULL DEFAULT 0,
        owner TEXT,
        token INTEGER NOT NULL DEFAULT 0,
        until INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;`,
  },
];

/** Milliseconds since 1970, by the database's clock. */
export const now = "CAST(unixepoch('subsec') * 1000 AS INTEGER)";
