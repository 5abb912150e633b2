import type { Migration } from "@tenon/store-sqlite";

export const migrations: readonly Migration[] = [
  {
    id: 1,
    name: "users",
    sql: `
      CREATE TABLE user (
        user_id TEXT PRIMARY KEY,
        email_key TEXT NOT NULL UNIQUE,
        registration TEXT NOT NULL
      ) STRICT`,
  },
];
