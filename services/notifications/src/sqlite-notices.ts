import type { Database } from "@tenon/store-sqlite";
import { media } from "./medium.js";
import { Notices, type SentNotice } from "./notices.js";

export class SqliteNotices extends Notices {
  constructor(private readonly database: Database) {
    super();
  }

  find(topic: string): SentNotice | undefined {
    const row = this.database.one("SELECT * FROM notice WHERE topic = ?", topic);
    return (
      row && {
        notificationId: row.text("notification_id"),
        medium: row.oneOf("medium", media),
        sentAt: row.text("sent_at"),
      }
    );
  }

  keep(topic: string, { notificationId, medium, sentAt }: SentNotice): void {
    this.database.run(
      "INSERT INTO notice (topic, notification_id, medium, sent_at) VALUES (?, ?, ?, ?)",
      topic,
      notificationId,
      medium,
      sentAt,
    );
  }
}
