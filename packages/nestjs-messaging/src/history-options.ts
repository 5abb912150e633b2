import type { EventStore, Kept, RunningProjection } from "@tenon/event-store";

/** What an application keeps of what has happened, and what it makes of it. */
export interface HistoryOptions {
  readonly store: EventStore;
  /** By which contracts the streams are read: every `EventSourced` and `Sagas` of the application. */
  readonly kept: readonly Kept[];
  /** They run as long as the application. */
  readonly projections?: readonly RunningProjection[];
}
