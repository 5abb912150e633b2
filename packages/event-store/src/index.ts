export type { Upcaster } from "@tenon/messaging";
export {
  type CheckOptions,
  checkHistory,
  checkingHistory,
  type HistoryCheck,
  type HistoryProgress,
  type HistoryReader,
} from "./check-history.js";
export type { Decider } from "./decider.js";
export {
  EventIdTakenError,
  EventStoreError,
  type EventStoreErrorCode,
  EventUnreadableError,
  eventStoreErrorCodes,
  StreamConflictError,
  StreamTombstonedError,
} from "./errors.js";
export {
  type ChannelsOf,
  EventSourced,
  type EventSourcing,
  type Executed,
  type ExecuteOptions,
} from "./event-sourced.js";
export type {
  Append,
  Appended,
  EventStore,
  EventStoreFeatures,
  Expected,
  NewEvent,
  Page,
  ReadStream,
  Snapshot,
  StoredEvent,
  StreamSlice,
} from "./event-store.js";
export type { Loaded } from "./evolved.js";
export { type KnownEvent, refuseUnexpected, repeated, type StreamState } from "./expected.js";
export { Histories, type Kept } from "./histories.js";
export { type AnyEvent, History } from "./history.js";
export { allEvents, eventsOf } from "./pages.js";
export type { Generation, Projection, ProjectionContext, ProjectionState, ReadModels } from "./projection.js";
export {
  ProjectionRunner,
  type ProjectionRunnerOptions,
  type ProjectionStatus,
  type RunningProjection,
} from "./projection-runner.js";
export { type Saga, type Sending, type SendingOptions, send } from "./saga.js";
export { type Hearing, type HearsOf, type SagaParts, Sagas } from "./sagas.js";
export { type Shard, shardOf, shards } from "./shards.js";
export { StreamRelay, type StreamRelayOptions, type StreamRelayParts } from "./stream-relay.js";
export { type Subscribing, subscribe } from "./subscribe.js";
