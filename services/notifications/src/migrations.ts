import type { Migration } from "@tenon/store-sqlite";

export const migrations: readonly Migration[] = [
  {
    id: 1,
    name: "contacts, notices and the log of customer care",
    sql: `
      CREATE TABLE contact (
        user_id TEXT PRIMARY KEY,
        email TEXT NOT NULL,
        name TEXT NOT NULL,
        medium TEXT CHECK (medium IN ('email', 'sms', 'push'))
      ) STRICT;

      CREATE TABLE notice (
        topic TEXT PRIMARY KEY,
        notification_id TEXT NOT NULL,
        medium TEXT NOT NULL CHECK (medium IN ('email', 'sms', 'push')),
        sent_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE care_log (
        event_id TEXT PRIMARY KEY,
        recipient_id TEXT NOT NULL,
        subject TEXT NOT NULL,
        noted_at TEXT NOT NULL
      ) STRICT`,
  },
];
