import type { Database } from "@tenon/store-sqlite";
import { type Contact, Contacts } from "./contacts.js";
import { media } from "./medium.js";

export class SqliteContacts extends Contacts {
  constructor(private readonly database: Database) {
    super();
  }

  remember({ userId, email, name, medium }: Contact): void {
    this.database.run(
      "INSERT OR IGNORE INTO contact (user_id, email, name, medium) VALUES (?, ?, ?, ?)",
      userId,
      email,
      name,
      medium,
    );
  }

  find(userId: string): Contact | undefined {
    const row = this.database.one("SELECT * FROM contact WHERE user_id = ?", userId);
    if (!row) return undefined;
    const medium = row.textOrNull("medium") === null ? null : row.oneOf("medium", media);
    return { userId, email: row.text("email"), name: row.text("name"), medium };
  }
}
