import { randomUUID } from "node:crypto";
import { PassThrough } from "node:stream";
import {
  type AllStreamSubscription,
  ANY,
  AppendConsistencyViolationError,
  type AppendRecordInput,
  BACKWARDS,
  type ConsistencyCheck,
  type CurrentStreamState,
  END,
  type EventData,
  NO_STREAM,
  type PrefixesFilter,
  type ReadAllOptions,
  type ReadStreamOptions,
  START,
  STREAM_EXISTS,
  StreamNotFoundError,
} from "@kurrent/kurrentdb-client";
import type { Client } from "../kurrent-event-store.js";
import type { Resolved } from "../stored-of.js";

type Recorded = NonNullable<Resolved["event"]>;

/**
 * Stands in for a KurrentDB, as its documents and its source (26.1) say that it behaves: one log, transactions under conditions, events as JSON text. What it
 * proves of the store is that it asks for the right things; nothing of KurrentDB.
 */
export class StandIn {
  readonly #log: Recorded[] = [];
  readonly #metadata = new Map<string, { readonly metadata: object; readonly metastreamRevision: bigint }>();
  readonly #subscriptions = new Set<PassThrough>();

  /** What a store is given. Connections to it are the same object. */
  get client(): Client {
    return this as unknown as Client;
  }

  async appendRecords(records: readonly AppendRecordInput[], checks: readonly ConsistencyCheck[] = []) {
    if (records.length === 0) throw new TypeError("Append records request must contain at least one record.");
    const violationsList = checks.flatMap(({ streamName, expectedState }, checkIndex) => {
      const actual = this.#stateOf(streamName);
      const holds =
        expectedState === ANY || expectedState === actual || (expectedState === STREAM_EXISTS && actual !== NO_STREAM);
      const actualState = actual === NO_STREAM ? "-1" : String(actual);
      return holds ? [] : [{ checkIndex, streamState: { stream: streamName, expectedState: "-2", actualState } }];
    });
    if (violationsList.length > 0) throw new AppendConsistencyViolationError(refusal, { violationsList });
    for (const { streamName, record } of records) this.#record(streamName, record);
    const names = new Set(records.map(({ streamName }) => streamName));
    const responses = [...names].map((streamName) => ({ streamName, revision: this.#stateOf(streamName) }));
    return { position: BigInt(this.#log.length), responses };
  }

  async appendToStream(streamName: string, event: EventData) {
    this.#record(streamName, event);
    return { success: true, nextExpectedRevision: this.#stateOf(streamName) };
  }

  async *readStream(streamName: string, { direction, fromRevision, maxCount = 0 }: ReadStreamOptions) {
    const all = this.#log.filter(({ streamId }) => streamId === streamName);
    if (all.length === 0) throw new StreamNotFoundError(undefined, streamName);
    const isBackwards = direction === BACKWARDS;
    const from = typeof fromRevision === "bigint" ? fromRevision : undefined;
    const wanted = isBackwards ? all.toReversed() : all;
    const page = wanted.filter(
      ({ revision }) => from === undefined || (isBackwards ? revision <= from : revision >= from),
    );
    yield* page.slice(0, Number(maxCount)).map(resolved);
  }

  async *readAll({ direction, fromPosition = START, maxCount = 0, filter }: ReadAllOptions) {
    const { prefixes } = filter as PrefixesFilter;
    const from = typeof fromPosition === "object" ? fromPosition.commit : 0n;
    const wanted = direction === BACKWARDS ? this.#log.toReversed() : this.#log;
    const page = wanted.filter(
      ({ streamId, position }) =>
        prefixes.some((prefix) => streamId.startsWith(prefix)) && (position?.commit ?? 0n) >= from,
    );
    yield* page.slice(0, Number(maxCount)).map(resolved);
  }

  async getStreamMetadata(streamName: string) {
    return { streamName, ...this.#metadata.get(streamName) };
  }

  async setStreamMetadata(streamName: string, metadata: object) {
    const metastreamRevision = (this.#metadata.get(streamName)?.metastreamRevision ?? -1n) + 1n;
    this.#metadata.set(streamName, { metadata, metastreamRevision });
  }

  subscribeToAll({ fromPosition }: { readonly fromPosition?: unknown }): AllStreamSubscription {
    if (fromPosition !== END) throw new TypeError("only from the end");
    const subscription = new PassThrough({ objectMode: true });
    this.#subscriptions.add(subscription);
    const unsubscribe = async () => {
      this.#subscriptions.delete(subscription);
      subscription.end();
    };
    return Object.assign(subscription, { unsubscribe }) as unknown as AllStreamSubscription;
  }

  #stateOf(streamName: string): CurrentStreamState {
    return this.#log.findLast(({ streamId }) => streamId === streamName)?.revision ?? NO_STREAM;
  }

  #record(streamName: string, { type, data, metadata }: EventData): void {
    const last = this.#stateOf(streamName);
    const commit = BigInt(100 * (this.#log.length + 1));
    this.#log.push({
      streamId: streamName,
      revision: last === NO_STREAM ? 0n : last + 1n,
      type,
      created: new Date(),
      data: JSON.parse(JSON.stringify(data)),
      metadata: JSON.parse(JSON.stringify(metadata ?? null)),
      position: { commit, prepare: commit },
    });
    for (const subscription of this.#subscriptions) subscription.write({ id: randomUUID() });
  }
}

function resolved(event: Recorded): Resolved {
  return { event };
}

/** As gRPC tells it. */
const refusal = Object.assign(new Error("9 FAILED_PRECONDITION"), { code: 9 }) as never;
