import type { Database } from "@tenon/store-sqlite";
import { type User, Users } from "./users.js";

export class SqliteUsers extends Users {
  constructor(private readonly database: Database) {
    super();
  }

  add(user: User): boolean {
    const added = this.database.run(
      "INSERT INTO user (user_id, email_key, registration) VALUES (?, ?, ?) ON CONFLICT (email_key) DO NOTHING",
      user.userId,
      emailKey(user.email),
      JSON.stringify(user),
    );
    return added === 1;
  }
}

/** Addresses that differ in case only reach the same person. */
function emailKey(email: string): string {
  return email.toLowerCase();
}
