import type { Database } from "@tenon/store-sqlite";
import { CareLog, type CareNote } from "./care-log.js";

export class SqliteCareLog extends CareLog {
  constructor(private readonly database: Database) {
    super();
  }

  note({ eventId, recipientId, subject }: CareNote): void {
    this.database.run(
      "INSERT OR IGNORE INTO care_log (event_id, recipient_id, subject, noted_at) VALUES (?, ?, ?, ?)",
      eventId,
      recipientId,
      subject,
      new Date().toISOString(),
    );
  }

  subjectsOf(recipientId: string): readonly string[] {
    return this.database
      .all("SELECT subject FROM care_log WHERE recipient_id = ? ORDER BY rowid", recipientId)
      .map((row) => row.text("subject"));
  }
}
