import { setTimeout as sleep } from "node:timers/promises";
import {
  DependencyUnavailableError,
  type Outbox,
  type OutboxEntry,
  type Connection as ServerConnection,
  type SyncTransaction,
} from "@tenon/messaging";
import type { ChainableCommander } from "ioredis";
import { type Connection, ConnectionLostError } from "../connection.js";
import { Keys } from "../keys.js";
import { Link } from "../link.js";
import { whyNot } from "../server-facts.js";
import { readServerUrl } from "../server-url.js";
import { Wakes } from "../wakes.js";
import { RedisOutbox } from "./redis-outbox.js";
import { enqueue } from "./scripts/enqueue.js";

export interface RedisDatabaseOptions {
  /** As for `RedisBroker`: a server that forgets what it has confirmed is refused, unless the URL allows it. */
  readonly url: string;
  readonly tls?: ServerConnection["tls"];
  /** Shown in Redis' list of clients. */
  readonly name?: string;
  /** How long a connection is waited for. Milliseconds; 5,000 if not said. */
  readonly answerMs?: number;
}

/** What is to be done together: state that is in Redis, and the events that tell of it. */
export class RedisTransaction implements SyncTransaction {
  readonly mode = "sync";
  #isOver = false;

  constructor(
    private readonly multi: ChainableCommander,
    private readonly prefix: string,
  ) {}

  /** Commands of the transaction, as ioredis has them: `transaction.commands.hset(…)`. What they answer is known when it is over. */
  get commands(): ChainableCommander {
    if (this.#isOver)
      throw new TypeError("the transaction is over: what belongs to it is asked for before its work ends");
    return this.multi;
  }

  enqueue({ partition, key, head, body, notBefore }: OutboxEntry): void {
    const due = notBefore ? Math.max(1, notBefore.getTime()) : 0;
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    this.commands.eval(enqueue, 0, this.prefix, partition, key, head, bytes, due);
  }

  end(): void {
    this.#isOver = true;
  }
}

/**
 * State that is kept in Redis, and the events that tell of it: both are written by one `MULTI`. For state that is kept elsewhere there is no such
 * transaction, and the types allow none.
 */
export class RedisDatabase {
  readonly #link: Link;
  readonly #newsLink: Link;
  readonly #wakes: Wakes;
  readonly #keys: Keys;
  readonly #answerMs: number;
  readonly #outbox: RedisOutbox;

  constructor({ url, tls, name = "tenon", answerMs = 5_000 }: RedisDatabaseOptions) {
    const server = readServerUrl(url);
    this.#keys = new Keys(server.namespace);
    this.#answerMs = answerMs;
    const { heartbeat } = this.#keys;
    const connection = { url: server.url, ...(tls && { tls }), heartbeatSeconds: 3 };
    this.#link = new Link({
      ...connection,
      name,
      inspect: (redis) => whyNot(redis, server.durable),
      probe: (redis) => redis.set(heartbeat, name, "EX", 60),
    });
    this.#newsLink = new Link({
      ...connection,
      name: `${name} news`,
      inspect: async () => undefined,
      probe: (redis) => redis.ping(),
    });
    this.#wakes = new Wakes(this.#newsLink);
    const ask = async (...[script, args]: Parameters<ConstructorParameters<typeof RedisOutbox>[0]>) =>
      this.#answered(async (connection) => connection.run(script, [this.#keys.outbox, ...args]));
    this.#outbox = new RedisOutbox(ask, this.#wakes, this.#keys);
  }

  /**
   * Everything that `work` asks for is done in one go (`MULTI`), the events that it publishes `{ in: transaction }` among it; nothing of it where
   * `work` throws. Resolves with what `work` returns when it is on the disk. Rejects with a transient `DependencyUnavailableError` when Redis is away; where the
   * connection was lost, it was done or not. Redis undoes nothing: a command that fails, for its key holds something else, rejects and the others are done.
   */
  async transaction<Result>(work: (transaction: RedisTransaction) => Result | Promise<Result>): Promise<Result> {
    return this.#answered(async (connection) => {
      const multi = connection.redis.multi();
      const transaction = new RedisTransaction(multi, this.#keys.outbox);
      const result = await work(transaction);
      transaction.end();
      const replies = await connection.answer(() => multi.exec());
      const failed = replies?.find(([error]) => error);
      if (failed?.[0]) throw failed[0];
      return result;
    });
  }

  /** What was published in transactions and was not sent yet. */
  get outbox(): Outbox {
    return this.#outbox;
  }

  /** Rejects when Redis does not answer, or is not to be used. */
  async check(): Promise<void> {
    const { state } = this.#link;
    if (state.kind !== "up") throw new DependencyUnavailableError("Redis", state.reason);
  }

  async close(): Promise<void> {
    await this.#wakes.close();
    await Promise.all([this.#link.close(), this.#newsLink.close()]);
  }

  async #answered<Answer>(ask: (connection: Connection) => Promise<Answer>): Promise<Answer> {
    const connection = await Promise.race([this.#link.up(), sleep(this.#answerMs, undefined, { ref: false })]);
    if (!connection) {
      const { state } = this.#link;
      throw new DependencyUnavailableError("Redis", state.kind === "up" ? "no answer" : state.reason);
    }
    try {
      return await ask(connection);
    } catch (error) {
      if (!(error instanceof ConnectionLostError)) throw error;
      throw new DependencyUnavailableError("Redis", "the connection was lost before the answer came", error);
    }
  }
}
