import type { Outbox, OutboxEntry } from "@tenon/messaging";

/** How to make the outbox that is examined. */
export interface OutboxExam {
  /** An empty outbox, for one test. */
  create(): Promise<ExamOutbox>;
}

/** An outbox under examination, over one connection to its database. */
export interface ExamOutbox {
  readonly outbox: Outbox;
  /** Writes the entries in one transaction, and ends it. */
  write(entries: readonly OutboxEntry[], end?: "commit" | "roll back"): Promise<void>;
  /** The same outbox over another connection, as another process has it. */
  reopen(): Promise<ExamOutbox>;
  close(): Promise<void>;
}
