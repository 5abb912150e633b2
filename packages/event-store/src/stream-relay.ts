import { Bell, type Broker, type Channel } from "@tenon/messaging";
import type { EventStore, StoredEvent } from "./event-store.js";
import { takeTurns } from "./take-turns.js";

export interface StreamRelayParts {
  readonly store: EventStore;
  readonly broker: Broker;
  /** Names how far it has come, which the store itself keeps. Another name begins with the first event. */
  readonly name: string;
  /** What is published, by the types of their messages. Events of other types are passed over. */
  readonly channels: readonly Channel<unknown>[];
}

/** Times in milliseconds. */
export interface StreamRelayOptions {
  /** How many events are published before it is noted how far it has come. 100 if not said. */
  readonly batch?: number;
  /** How often it looks when the store does not call. 1,000 if not said. */
  readonly pollMs?: number;
  /** How long it waits when the broker or the store has failed. 1,000 if not said. */
  readonly retryMs?: number;
  /** Told what goes wrong; it tries again. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Publishes what is kept, where the store has no outbox and its streams are what is published. Each event leaves when it is kept, after those before it in
 * its stream, under its own id; again where the process ends, or the broker fails, before it is noted. An event that the broker refuses for good holds up
 * those behind it. Run one of each name: two publish each event twice.
 */
export class StreamRelay {
  readonly #stopping = new AbortController();
  readonly #bell = new Bell();
  readonly #channels: ReadonlyMap<string, Channel<unknown>>;
  readonly #options: Required<StreamRelayOptions>;
  #running: Promise<void> | undefined;
  #reached: number | undefined;

  constructor(
    private readonly parts: StreamRelayParts,
    { batch = 100, pollMs = 1_000, retryMs = 1_000, onError = () => undefined }: StreamRelayOptions = {},
  ) {
    this.#options = { batch, pollMs, retryMs, onError };
    this.#channels = new Map(
      parts.channels.flatMap((channel) => channel.messages.map(({ type }) => [type, channel] as const)),
    );
  }

  start(): void {
    const { pollMs, retryMs, onError } = this.#options;
    this.#running ??= takeTurns({
      store: this.parts.store,
      bell: this.#bell,
      signal: this.#stopping.signal,
      pollMs,
      retryMs,
      onError,
      turn: () => this.#turn(),
    });
  }

  /** Finishes what is under way. Never rejects. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#bell.ring();
    await this.#running;
  }

  /** Publishes what there is, without having been started. Rejects as the store and the broker do. */
  async drain(): Promise<void> {
    while (await this.#turn());
  }

  /** Whether there may be more. */
  async #turn(): Promise<boolean> {
    const { store, name } = this.parts;
    const stream = `tenon-relay-${name}`;
    this.#reached ??= (await store.snapshot(stream))?.revision ?? 0;
    const { events, reached } = await store.readAll(this.#reached, this.#options.batch);
    if (events.length === 0) return false;
    const streams = Map.groupBy(events, (event) => event.stream).values();
    const outcomes = await Promise.allSettled(streams.map((ofStream) => this.#publish(ofStream)));
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
    await store.keepSnapshot(stream, { revision: reached, digest: "tenon-relay", state: null });
    this.#reached = reached;
    return true;
  }

  async #publish(events: readonly StoredEvent[]): Promise<void> {
    for (const { envelope, data } of events) {
      const channel = this.#channels.get(envelope.type);
      if (!channel) continue;
      const { exchange, address, delivery } = channel;
      const body = Buffer.from(JSON.stringify(data));
      await this.parts.broker.publish({ exchange, address, envelope, body, deadlineMs: delivery.deadlineMs });
    }
  }
}
