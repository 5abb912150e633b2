import type { OutboxEntry } from "./outbox.js";

/** A transaction of a database that answers at once, such as SQLite. */
export interface SyncTransaction {
  readonly mode: "sync";
  /** Writes an event into the outbox. It is there when the transaction commits, and was never there when it does not. */
  enqueue(entry: OutboxEntry): void;
}

/** A transaction of a database on the other end of a connection, such as PostgreSQL. */
export interface AsyncTransaction {
  readonly mode: "async";
  /** As in a `SyncTransaction`, when it resolves. */
  enqueue(entry: OutboxEntry): Promise<void>;
}

export type Transaction = SyncTransaction | AsyncTransaction;
