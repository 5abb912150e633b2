import type { Collection, Db } from "mongodb";
import type { CounterDocument, EffectDocument, EventDocument, SnapshotDocument, StreamDocument } from "./documents.js";

/** What is kept of a majority of the servers, and read of it: no failover takes it back. */
const concerns = { readConcern: { level: "majority" }, writeConcern: { w: "majority", journal: true } } as const;

/** The collections of one database. */
export class Collections {
  readonly counters: Collection<CounterDocument>;
  readonly streams: Collection<StreamDocument>;
  readonly events: Collection<EventDocument>;
  readonly effects: Collection<EffectDocument>;
  readonly snapshots: Collection<SnapshotDocument>;

  constructor(database: Db) {
    this.counters = database.collection("tenon_counter", concerns);
    this.streams = database.collection("tenon_stream", concerns);
    this.events = database.collection("tenon_event", concerns);
    this.effects = database.collection("tenon_effect", concerns);
    this.snapshots = database.collection("tenon_snapshot", concerns);
  }

  /** May be called again, and by several at the same time. */
  async prepare(): Promise<void> {
    await this.events.createIndexes([
      { key: { stream: 1, revision: 1 }, unique: true },
      { key: { id: 1 }, unique: true },
    ]);
    await this.effects.createIndex({ until: 1 }, { expireAfterSeconds: 0 });
    const none = { position: 0, turn: 0, at: new Date(0) };
    await this.counters.updateOne({ _id: "position" }, { $setOnInsert: none }, { upsert: true });
  }
}
