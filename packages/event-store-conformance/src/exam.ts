import type { EventStore } from "@tenon/event-store";
import type { Outbox } from "@tenon/messaging";

/** How to make the event store that is examined. */
export interface EventStoreExam {
  /** An empty store, for one test. */
  create(): Promise<ExamStore>;
  /** A compiled module that calls `appendUntilKilled` (`@tenon/event-store-conformance/testing`) with the store whose place is its first argument. Without one, nothing is killed. */
  readonly appender?: string;
  /** What is said where there is no room. Without it, nothing is filled. */
  readonly fills?: RegExp;
}

/** An event store under examination, over one connection to its database. */
export interface ExamStore {
  readonly events: EventStore;
  /** Asked for where the store's features have one. */
  readonly outbox?: Outbox;
  /** Where another process finds it. */
  readonly place: string;
  /** From now on the disk is full, until the function that it returns is called. */
  readonly fill?: () => () => void;
  /** The same store over another connection, as another process has it. */
  reopen(): Promise<ExamStore>;
  close(): Promise<void>;
}
