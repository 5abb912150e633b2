import {
  type Append,
  type Appended,
  type EventStore,
  type Expected,
  type Page,
  type ReadStream,
  refuseUnexpected,
  type Snapshot,
  type StoredEvent,
  type StreamSlice,
  type StreamState,
} from "@tenon/event-store";
import type { Effect } from "@tenon/messaging";
import {
  type ClientSession,
  type MongoClient,
  MongoError,
  MongoNetworkError,
  MongoServerSelectionError,
} from "mongodb";
import type { Collections } from "./collections.js";
import { type AskedAppend, type Decided, decideAppends, effectId, type Found } from "./decide-appends.js";
import type { CounterDocument, EventDocument, StreamDocument } from "./documents.js";
import { News } from "./news.js";

interface Waiting extends AskedAppend {
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** How many appends of this process are committed together at most. */
const mostTogether = 100;

/** Of each transaction: no failover takes it back. */
const concerns = {
  readConcern: { level: "snapshot" },
  writeConcern: { w: "majority", journal: true },
  readPreference: "primary",
} as const;

/**
 * The events of one database, one document each. Whoever appends changes the counter first, in the same transaction, and MongoDB lets one at a time do that:
 * so positions are in the order of the commits, and have no gaps. What waits meanwhile is committed together. There is no outbox.
 */
export class MongoEventStore implements EventStore {
  readonly features = { outbox: false };
  readonly #news: News;
  #waiting: Waiting[] = [];
  #committing: Promise<void> | undefined;

  constructor(
    private readonly client: MongoClient,
    private readonly collections: Collections,
  ) {
    this.#news = new News(collections.events);
  }

  append(stream: string, append: Append): Promise<Appended> {
    if (append.outbox && append.outbox.length > 0) {
      return Promise.reject(new TypeError(`${stream}: this store has no outbox: publish from its streams`));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ stream, append, resolve, reject });
      this.#committing ??= this.#commitAll().finally(() => {
        this.#committing = undefined;
      });
    });
  }

  async read(stream: string, { from, direction = "forwards", limit = 1_000 }: ReadStream = {}): Promise<StreamSlice> {
    const [found] = await this.collections.streams
      .aggregate<StreamDocument & { readonly now: Date }>([{ $match: { _id: stream } }, { $set: { now: "$$NOW" } }])
      .toArray();
    const state = stateOf(found);
    if (!found || state.isTombstoned || state.revision === 0) return { events: [], ...state };
    const isForwards = direction === "forwards";
    const { maxAgeMs, now } = found;
    const events = await this.collections.events
      .find({
        stream,
        revision: isForwards
          ? { $gte: from ?? 1, $lte: state.revision }
          : { $lte: Math.min(from ?? state.revision, state.revision) },
        ...(maxAgeMs !== undefined && { storedAt: { $gt: new Date(now.getTime() - maxAgeMs) } }),
      })
      .sort({ revision: isForwards ? 1 : -1 })
      .limit(limit)
      .toArray();
    return { events: events.map(storedOf), ...state };
  }

  /** Positions have no gaps and appear in their order: the last one that is seen is how far one has come. */
  async readAll(after: number, limit: number): Promise<Page> {
    const { events: collection } = this.collections;
    const events = (
      await collection
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray()
    ).map(storedOf);
    return { events, reached: events.at(-1)?.position ?? after };
  }

  async head(): Promise<number> {
    return (await this.collections.counters.findOne({ _id: "position" }))?.position ?? 0;
  }

  watch(onNews: () => void): () => void {
    return this.#news.watch(onNews);
  }

  async keepFor(stream: string, maxAgeMs: number | undefined): Promise<void> {
    const change = maxAgeMs === undefined ? { $unset: { maxAgeMs: true } as const } : { $set: { maxAgeMs } };
    await this.collections.streams.updateOne(
      { _id: stream },
      { ...change, $setOnInsert: { revision: 0 } },
      { upsert: true },
    );
  }

  async tombstone(stream: string, expected: Expected = "any"): Promise<void> {
    await this.#inTurn(async (session, { at }) => {
      const { streams } = this.collections;
      const found = await streams.findOne({ _id: stream }, { session });
      refuseUnexpected(stream, stateOf(found), expected);
      const change = { $set: { tombstonedAt: at }, $setOnInsert: { revision: 0 } };
      await streams.updateOne({ _id: stream }, change, { session, upsert: true });
    });
  }

  async snapshot(stream: string): Promise<Snapshot | undefined> {
    const found = await this.collections.snapshots.findOne({ _id: stream });
    return found ? { revision: found.revision, digest: found.digest, state: JSON.parse(found.state) } : undefined;
  }

  async keepSnapshot(stream: string, { revision, digest, state }: Snapshot): Promise<void> {
    const kept = { revision, digest, state: JSON.stringify(state) };
    await this.collections.snapshots.replaceOne({ _id: stream }, kept, { upsert: true });
  }

  /** Waits for what is being committed. */
  async close(): Promise<void> {
    await this.#committing;
    await this.#news.close();
  }

  /** Never rejects: it tells each that waits. */
  async #commitAll(): Promise<void> {
    // What is appended in the same turn of the event loop comes along.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#commit(this.#waiting.splice(0, mostTogether));
  }

  async #commit(waiting: readonly Waiting[]): Promise<void> {
    try {
      const { outcomes } = await this.#inTurn((session, counter) => this.#write(waiting, session, counter));
      for (const [at, { resolve, reject }] of waiting.entries()) {
        const outcome = outcomes[at];
        if (outcome instanceof Error || outcome === undefined) reject(outcome);
        else resolve(outcome);
      }
      this.#news.ring();
    } catch (error) {
      // One of them may be what the database does not take: too large, say. The others are not to pay for it.
      if (waiting.length > 1 && isRefusal(error)) for (const one of waiting) await this.#commit([one]);
      else for (const { reject } of waiting) reject(error);
    }
  }

  async #write(waiting: readonly AskedAppend[], session: ClientSession, counter: CounterDocument): Promise<Decided> {
    const { counters, streams, events, effects } = this.collections;
    const decided = decideAppends(waiting, await this.#find(waiting, session, counter));
    if (decided.events.length > 0) {
      await events.insertMany([...decided.events], { session });
      await counters.updateOne({ _id: "position" }, { $inc: { position: decided.events.length } }, { session });
    }
    const revisions = [...decided.revisions].map(([_id, revision]) => ({
      updateOne: { filter: { _id }, update: { $set: { revision } }, upsert: true },
    }));
    if (revisions.length > 0) await streams.bulkWrite(revisions, { session });
    const remembered = decided.effects.map(({ _id, until }) => ({
      updateOne: { filter: { _id }, update: { $set: { until } }, upsert: true },
    }));
    if (remembered.length > 0) await effects.bulkWrite(remembered, { session });
    return decided;
  }

  async #find(asked: readonly AskedAppend[], session: ClientSession, counter: CounterDocument): Promise<Found> {
    const { streams, events, effects } = this.collections;
    const { position, at } = counter;
    const names = [...new Set(asked.map(({ stream }) => stream))];
    const ids = asked.flatMap(({ append }) => append.events.map(({ envelope }) => envelope.id));
    const wanted = asked.flatMap(({ append: { effect } }) => (effect ? [effect satisfies Effect] : [])).map(effectId);
    // A transaction does one thing at a time.
    const states = await streams.find({ _id: { $in: names } }, { session }).toArray();
    const known = ids.length > 0 ? await events.find({ id: { $in: ids } }, { session }).toArray() : [];
    const done =
      wanted.length > 0 ? await effects.find({ _id: { $in: wanted }, until: { $gt: at } }, { session }).toArray() : [];
    return {
      position,
      at,
      known,
      streams: new Map(states.map((stream) => [stream._id, stateOf(stream)])),
      effects: new Set(done.map(({ _id }) => _id)),
    };
  }

  /** A transaction in which nobody else appends, tried anew where somebody else had the turn. */
  async #inTurn<Result>(work: (session: ClientSession, counter: CounterDocument) => Promise<Result>): Promise<Result> {
    const session = this.client.startSession();
    try {
      return await session.withTransaction(async () => {
        const counter = await this.collections.counters.findOneAndUpdate(
          { _id: "position" },
          [{ $set: { turn: { $add: ["$turn", 1] }, at: "$$NOW" } }],
          { session, returnDocument: "after" },
        );
        if (!counter) throw new TypeError("tenon_counter has lost its document");
        return work(session, counter);
      }, concerns);
    } finally {
      await session.endSession();
    }
  }
}

/** The database has answered, has kept nothing, and would answer the same again. */
function isRefusal(error: unknown): boolean {
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) return false;
  return !(error instanceof MongoError && passing.some((label) => error.hasErrorLabel(label)));
}

/** What the driver has tried again for two minutes. */
const passing = ["UnknownTransactionCommitResult", "TransientTransactionError"] as const;

function stateOf(found: StreamDocument | null | undefined): StreamState {
  return { revision: found?.revision ?? 0, isTombstoned: found?.tombstonedAt !== undefined };
}

function storedOf({ _id, stream, revision, envelope, data, storedAt }: EventDocument): StoredEvent {
  return { stream, revision, position: _id, storedAt, envelope: JSON.parse(envelope), data: JSON.parse(data) };
}
