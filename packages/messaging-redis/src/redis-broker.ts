import { setTimeout as sleep } from "node:timers/promises";
import {
  type Broker,
  type BrokerFeatures,
  type BrokerHealth,
  BrokerUnavailableError,
  type DeadLetter,
  type DeadLetterFate,
  type IncomingMessage,
  type Outcome,
  type OutgoingMessage,
  type QueueDeclaration,
  type RunningSubscription,
  type Connection as ServerConnection,
} from "@tenon/messaging";
import { BatchingPublisher } from "./batching-publisher.js";
import type { Connection } from "./connection.js";
import { readDeadLetters, sweepDeadLetterStream } from "./dead-letter-stream.js";
import { Keys } from "./keys.js";
import { Link } from "./link.js";
import { QueueConsumer } from "./queue-consumer.js";
import { whyNot } from "./server-facts.js";
import { readServerUrl } from "./server-url.js";
import { Wakes } from "./wakes.js";

export interface RedisOptions {
  /**
   * `redis://user:password@host:6379/0`, or `rediss:`. `?durable=false` takes a server that may lose what it has confirmed;
   * `?namespace=name` keeps apart what shares a server, `tenon` if not said.
   */
  readonly url: string;
  /** Of the client, for `rediss:`. */
  readonly tls?: ServerConnection["tls"];
  /** Shown in Redis' list of clients, e.g. the service's name. */
  readonly name?: string;
  /** 3 if not said. A server that falls silent is noticed within three of them. */
  readonly heartbeatSeconds?: number;
  /** For how long dead letters are kept. Milliseconds; for ever if not said. */
  readonly deadLetterRetentionMs?: number;
  /** Told when `health()` has changed. */
  readonly onHealth?: (health: BrokerHealth) => void;
}

/** How long somebody who looks at dead letters waits for a connection. */
const lookMs = 5_000;

/**
 * A broker on Redis 6.2 or later: a stream for each queue. It connects in the background, from the moment it is made, and again whenever the
 * connection is lost: what is asked of it meanwhile waits. A server that would lose what it has confirmed is refused, unless the URL
 * allows it. One server, or one that is failed over to by its address; with Redis Cluster all is in one slot.
 */
export class RedisBroker implements Broker {
  readonly features: BrokerFeatures;
  readonly #link: Link;
  readonly #wakeLink: Link;
  readonly #wakes: Wakes;
  readonly #keys: Keys;
  readonly #publisher: BatchingPublisher;
  readonly #consumers = new Map<QueueConsumer, string>();
  readonly #keepDeadMs: number;
  readonly #onHealth: ((health: BrokerHealth) => void) | undefined;
  #known: BrokerHealth = { status: "down" };
  #closing: Promise<void> | undefined;
  #isClosed = false;

  constructor({ url, tls, name = "tenon", heartbeatSeconds = 3, deadLetterRetentionMs = 0, onHealth }: RedisOptions) {
    const server = readServerUrl(url);
    this.features = { durable: server.durable, remote: true };
    this.#onHealth = onHealth;
    this.#keepDeadMs = deadLetterRetentionMs;
    this.#keys = new Keys(server.namespace);
    const { heartbeat } = this.#keys;
    const connection = { url: server.url, ...(tls && { tls }) };
    this.#link = new Link({
      ...connection,
      name,
      heartbeatSeconds,
      inspect: (redis) => whyNot(redis, server.durable),
      probe: (redis) => redis.set(heartbeat, name, "EX", 60),
    });
    this.#wakeLink = new Link({
      ...connection,
      name: `${name} waking`,
      heartbeatSeconds,
      inspect: async () => undefined,
      probe: (redis) => redis.ping(),
    });
    this.#wakes = new Wakes(this.#wakeLink);
    this.#link.watch(() => this.#tellHealth());
    this.#publisher = new BatchingPublisher(this.#link, this.#keys.prefix);
  }

  async publish(message: OutgoingMessage): Promise<void> {
    if (this.#isClosed) throw new BrokerUnavailableError(message.address, "the broker is closed");
    await this.#publisher.publish(message);
  }

  async subscribe(
    declaration: QueueDeclaration,
    deliver: (message: IncomingMessage) => Promise<Outcome>,
  ): Promise<RunningSubscription> {
    if (this.#closing !== undefined) throw new BrokerUnavailableError(declaration.name, "the broker is closed");
    const consumer = new QueueConsumer({
      link: this.#link,
      wakes: this.#wakes,
      keys: this.#keys,
      keepDeadMs: this.#keepDeadMs,
      declaration,
      deliver,
      onChange: () => this.#tellHealth(),
    });
    this.#consumers.set(consumer, declaration.name);
    const stop = async () => {
      await consumer.stop();
      this.#consumers.delete(consumer);
      this.#tellHealth();
    };
    try {
      await consumer.started;
    } catch (error) {
      await stop();
      throw error;
    }
    return { stop };
  }

  async deadLetters(queue: string, limit: number): Promise<readonly DeadLetter[]> {
    return readDeadLetters(await this.#connection(queue), { keys: this.#keys, queue, limit });
  }

  async sweepDeadLetters(queue: string, decide: (letter: DeadLetter) => DeadLetterFate): Promise<void> {
    await sweepDeadLetterStream(await this.#connection(queue), { keys: this.#keys, queue, decide });
  }

  async #connection(queue: string): Promise<Connection> {
    const connection = await Promise.race([this.#link.up(), sleep(lookMs, undefined, { ref: false })]);
    if (!connection) throw new BrokerUnavailableError(queue, "no connection to Redis");
    return connection;
  }

  health(): BrokerHealth {
    if (this.#isClosed) return { status: "down", reason: "closed" };
    const { state } = this.#link;
    if (state.kind === "refused") return { status: "down", reason: state.reason };
    if (state.kind !== "up") return { status: state.kind, reason: state.reason };
    for (const [{ problem }, queue] of this.#consumers) {
      if (problem !== undefined) return { status: "down", reason: `${queue}: ${problem}` };
    }
    return { status: "up" };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    // Handlers that are still at work may publish.
    await Promise.all([...this.#consumers.keys()].map((consumer) => consumer.stop()));
    this.#isClosed = true;
    await this.#publisher.close();
    await this.#wakes.close();
    await Promise.all([this.#link.close(), this.#wakeLink.close()]);
  }

  #tellHealth(): void {
    const health = this.health();
    if (health.status === this.#known.status && health.reason === this.#known.reason) return;
    this.#known = health;
    this.#onHealth?.(health);
  }
}
