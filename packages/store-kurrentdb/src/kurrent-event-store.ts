import {
  AppendConsistencyViolationError,
  BACKWARDS,
  type CurrentStreamState,
  END,
  FORWARDS,
  jsonEvent,
  type KurrentDBClient,
  NO_STREAM,
  START,
  StreamNotFoundError,
  streamNameFilter,
} from "@kurrent/kurrentdb-client";
import {
  type Append,
  type Appended,
  EventIdTakenError,
  type EventStore,
  type Expected,
  eventsOf,
  type KnownEvent,
  type Page,
  type ReadStream,
  refuseUnexpected,
  repeated,
  type Snapshot,
  type StoredEvent,
  StreamConflictError,
  type StreamSlice,
  StreamTombstonedError,
} from "@tenon/event-store";
import type { Effect } from "@tenon/messaging";
import { News } from "./news.js";
import { type AppendPlan, foundState, planAppend, planEnd } from "./plan-append.js";
import { type Resolved, storedOf } from "./stored-of.js";
import type { StreamNames } from "./stream-names.js";

/** What the store asks of KurrentDB's client. */
export type Client = Pick<
  KurrentDBClient,
  | "appendRecords"
  | "appendToStream"
  | "readStream"
  | "readAll"
  | "getStreamMetadata"
  | "setStreamMetadata"
  | "subscribeToAll"
>;

/** By stream of KurrentDB: its last revision where the transaction was committed, else what was found in it against what was expected. */
type Answer =
  | { readonly isCommitted: true; readonly revisions: ReadonlyMap<string, bigint> }
  | { readonly isCommitted: false; readonly found: ReadonlyMap<string, CurrentStreamState> };

/**
 * Events in KurrentDB. An append is one transaction over several streams: that of the events, and a note for each id and for the effect, which must not be there
 * yet. KurrentDB has one log in one order, so a reader passes nothing by. It has no outbox: the streams are what is published.
 */
export class KurrentEventStore implements EventStore {
  readonly features = { outbox: false };
  readonly #filter;
  readonly #news: News;

  constructor(
    private readonly client: Client,
    private readonly names: StreamNames,
  ) {
    this.#filter = streamNameFilter({ prefixes: [names.prefix] });
    this.#news = new News(() => client.subscribeToAll({ fromPosition: END, filter: this.#filter }));
  }

  async append(stream: string, append: Append): Promise<Appended> {
    const { events, outbox = [], effect, expected = "any" } = append;
    if (outbox.length > 0) throw new TypeError(`${stream}: this store has no outbox: publish from its streams`);
    if (events.length === 0 && !effect) return this.#appendNothing(stream, expected);
    for (let forgotten: bigint | undefined; ; ) {
      const now = Date.now();
      const answer = await this.#commit(planAppend(this.names, { stream, append, now, forgotten }));
      if (answer.isCommitted) {
        const last = answer.revisions.get(this.names.events(stream));
        return {
          outcome: "appended",
          revision: last === undefined ? await this.#revisionOf(stream) : Number(last) + 1,
        };
      }
      const { found } = answer;
      const done = effect && found.get(this.names.effect(effect));
      if (effect && done !== undefined && (await this.#isDone(effect, now))) {
        return { outcome: "done before", revision: await this.#revisionOf(stream) };
      }
      const appended = await this.#repeated(stream, append, found);
      if (appended) {
        if (effect) await this.#note(this.names.effect(effect), { until: now + effect.retainMs });
        return appended;
      }
      this.#refuse(stream, expected, found);
      // What is left is an effect that was brought about so long ago that it is forgotten.
      forgotten = done === NO_STREAM ? undefined : done;
    }
  }

  async read(stream: string, { from, direction = "forwards", limit = 1_000 }: ReadStream = {}): Promise<StreamSlice> {
    const [revision, isTombstoned, metadata] = await Promise.all([
      this.#revisionOf(stream),
      this.#isEnded(stream),
      this.client.getStreamMetadata<KeptFor>(this.names.events(stream)),
    ]);
    if (isTombstoned || revision === 0) return { events: [], revision, isTombstoned };
    const { tenonMaxAgeMs } = metadata.metadata ?? {};
    const since = tenonMaxAgeMs === undefined ? 0 : Date.now() - tenonMaxAgeMs;
    const isForwards = direction === "forwards";
    const events: StoredEvent[] = [];
    for (let next = isForwards ? (from ?? 1) : Math.min(from ?? revision, revision); ; ) {
      const maxCount = limit - events.length;
      const page = await this.#readPage(stream, next, isForwards, maxCount);
      events.push(...page.filter(({ storedAt }) => storedAt.getTime() > since));
      const last = page.at(-1);
      if (!last || page.length < maxCount || events.length >= limit) break;
      next = last.revision + (isForwards ? 1 : -1);
      if (next < 1) break;
    }
    return { events, revision: Math.max(revision, ...events.map((event) => event.revision)), isTombstoned };
  }

  /** A position is that of an event: KurrentDB begins with the one that it is told, which was read before. */
  async readAll(after: number, limit: number): Promise<Page> {
    const position = { commit: BigInt(after), prepare: BigInt(after) };
    const reading = this.client.readAll({
      ...(after > 0 ? { fromPosition: position, maxCount: limit + 1 } : { fromPosition: START, maxCount: limit }),
      filter: this.#filter,
    });
    const events = (await collected(reading))
      .map((resolved) => storedOf(this.names, resolved))
      .filter((event) => event.position > after);
    return { events, reached: events.at(-1)?.position ?? after };
  }

  async head(): Promise<number> {
    const reading = this.client.readAll({
      direction: BACKWARDS,
      fromPosition: END,
      maxCount: 1,
      filter: this.#filter,
    });
    const [last] = await collected(reading);
    return last ? storedOf(this.names, last).position : 0;
  }

  watch(onNews: () => void): () => void {
    return this.#news.watch(onNews);
  }

  /** KurrentDB counts whole seconds, after which it may clear them away: what is between is left out here. */
  async keepFor(stream: string, maxAgeMs: number | undefined): Promise<void> {
    const streamName = this.names.events(stream);
    const { metadata = {}, metastreamRevision } = await this.client.getStreamMetadata(streamName);
    const { maxAge: _, tenonMaxAgeMs: __, ...others } = metadata;
    const kept = maxAgeMs === undefined ? {} : { maxAge: Math.ceil(maxAgeMs / 1_000), tenonMaxAgeMs: maxAgeMs };
    await this.client.setStreamMetadata(
      streamName,
      { ...others, ...kept },
      { expectedRevision: metastreamRevision ?? NO_STREAM },
    );
  }

  async tombstone(stream: string, expected: Expected = "any"): Promise<void> {
    const answer = await this.#commit(planEnd(this.names, stream, expected));
    if (!answer.isCommitted) this.#refuse(stream, expected, answer.found);
  }

  async snapshot(stream: string): Promise<Snapshot | undefined> {
    const last = await this.#last(this.names.snapshots(stream));
    return last?.event?.data as Snapshot | undefined;
  }

  async keepSnapshot(stream: string, { revision, digest, state }: Snapshot): Promise<void> {
    const streamName = this.names.snapshots(stream);
    const { nextExpectedRevision } = await this.#note(streamName, { revision, digest, state });
    if (nextExpectedRevision === 0n) await this.client.setStreamMetadata(streamName, { maxCount: 1 });
  }

  close(): Promise<void> {
    return this.#news.close();
  }

  async #commit({ records, checks }: AppendPlan): Promise<Answer> {
    try {
      const { responses } = await this.client.appendRecords([...records], [...checks]);
      const revisions = new Map(responses.map(({ streamName, revision }) => [streamName, revision]));
      return { isCommitted: true, revisions };
    } catch (error) {
      if (!(error instanceof AppendConsistencyViolationError)) throw error;
      const found = new Map(error.violations.map(({ streamName, actualState }) => [streamName, actualState]));
      return { isCommitted: false, found };
    }
  }

  async #appendNothing(stream: string, expected: Expected): Promise<Appended> {
    const [revision, isTombstoned] = await Promise.all([this.#revisionOf(stream), this.#isEnded(stream)]);
    refuseUnexpected(stream, { revision, isTombstoned }, expected);
    return { outcome: "appended", revision };
  }

  /** Throws where the stream was ended, or is not as expected. */
  #refuse(stream: string, expected: Expected, found: ReadonlyMap<string, CurrentStreamState>): void {
    if (found.has(this.names.end(stream))) throw new StreamTombstonedError(stream);
    const actual = found.get(this.names.events(stream));
    if (actual === undefined) return;
    const { revision, isTombstoned } = foundState(actual);
    throw isTombstoned ? new StreamTombstonedError(stream) : new StreamConflictError(stream, { expected, revision });
  }

  /** What it comes to that some ids are taken, by the very same events or by others. Rare, and so the stream is searched from its beginning. */
  async #repeated(
    stream: string,
    append: Append,
    found: ReadonlyMap<string, CurrentStreamState>,
  ): Promise<Appended | undefined> {
    const ids = append.events.map(({ envelope }) => envelope.id).filter((id) => found.has(this.names.id(id)));
    for (const id of ids) {
      const taken = await this.#last(this.names.id(id));
      if ((taken?.event?.data as IdTaken | undefined)?.stream !== stream) throw new EventIdTakenError(stream, id);
    }
    if (ids.length === 0 || (await this.#isEnded(stream))) return undefined;
    const known: KnownEvent[] = [];
    for await (const { revision, envelope, data } of eventsOf(this, stream)) {
      const { id, type } = envelope;
      if (ids.includes(id)) known.push({ stream, revision, id, type, data: JSON.stringify(data) });
    }
    return repeated(stream, append, known);
  }

  async #isDone(effect: Effect, now: number): Promise<boolean> {
    const note = await this.#last(this.names.effect(effect));
    return ((note?.event?.data as EffectDone | undefined)?.until ?? 0) > now;
  }

  async #isEnded(stream: string): Promise<boolean> {
    return (await this.#last(this.names.end(stream))) !== undefined;
  }

  /** How many events it has had. */
  async #revisionOf(stream: string): Promise<number> {
    const last = await this.#last(this.names.events(stream));
    return last?.event ? Number(last.event.revision) + 1 : 0;
  }

  async #last(streamName: string): Promise<Resolved | undefined> {
    const reading = this.client.readStream(streamName, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
    return (await collected(reading))[0];
  }

  async #readPage(stream: string, from: number, isForwards: boolean, maxCount: number): Promise<StoredEvent[]> {
    const reading = this.client.readStream(this.names.events(stream), {
      direction: isForwards ? FORWARDS : BACKWARDS,
      fromRevision: BigInt(from - 1),
      maxCount,
    });
    return (await collected(reading)).map((resolved) => storedOf(this.names, resolved));
  }

  #note(streamName: string, data: Readonly<Record<string, unknown>>) {
    return this.client.appendToStream(streamName, jsonEvent({ type: "tenon-noted", data }));
  }
}

type KeptFor = { readonly tenonMaxAgeMs?: number };

interface IdTaken {
  readonly stream: string;
}

interface EffectDone {
  readonly until: number;
}

/** None where there is no such stream. */
async function collected(reading: AsyncIterable<Resolved>): Promise<readonly Resolved[]> {
  const events: Resolved[] = [];
  try {
    for await (const resolved of reading) events.push(resolved);
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  }
  return events;
}
