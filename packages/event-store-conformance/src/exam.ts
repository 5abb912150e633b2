import type { EventStore } from "@tenon/event-store";
import type { Outbox } from "@tenon/messaging";

/** How to make the event store that is examined. */
export interface EventStoreExam {
  /** An empty store, for one test. */
  create(): Promise<ExamStore>;
}

/** An event store under examination, over one connection to its database. */
export interface ExamStore {
  readonly events: EventStore;
  /** Asked for where the store's features have one. */
  readonly outbox?: Outbox;
  /** The same store over another connection, as another process has it. */
  reopen(): Promise<ExamStore>;
  close(): Promise<void>;
}
