import { setTimeout as sleep } from "node:timers/promises";
import { backoffMs, type Connection as ServerConnection } from "@tenon/messaging";
import { Redis } from "ioredis";
import { Connection, takesNoWrites } from "./connection.js";
import { SocketConnector } from "./socket-connector.js";

export interface LinkOptions extends ServerConnection {
  /** Shown by `CLIENT LIST`. */
  readonly name: string;
  readonly heartbeatSeconds: number;
  /** Looks at a server before it is used. Resolves with why it is not to be. */
  readonly inspect: (redis: Redis) => Promise<string | undefined>;
  /** Rejects when the server takes no writes. */
  readonly probe: (redis: Redis) => Promise<unknown>;
}

export type LinkState =
  | { readonly kind: "up" }
  | { readonly kind: "blocked"; readonly reason: string }
  | { readonly kind: "down"; readonly reason: string }
  /** There is a server, and it is not to be trusted with messages. */
  | { readonly kind: "refused"; readonly reason: string };

const backoff = { initialMs: 100, maxMs: 5_000 };

/** How often a server is asked that takes no writes, or was refused. */
const blockedMs = 500;
const refusedMs = 5_000;

/** A line to a server: connection after connection, for as long as it is not closed. */
export class Link {
  readonly #options: LinkOptions;
  readonly #listeners = new Set<() => void>();
  readonly #closing = new AbortController();
  readonly #loop: Promise<void>;
  #connection: Connection | undefined;
  /** It may not be ready yet. */
  #newest: Connection | undefined;
  #waiting: ((connection: Connection) => void)[] = [];
  #state: LinkState = { kind: "down", reason: "not connected yet" };

  constructor(options: LinkOptions) {
    this.#options = options;
    // A URL that cannot be read is told at once.
    new URL(options.url);
    this.#loop = this.#run();
  }

  get state(): LinkState {
    return this.#state;
  }

  /** The connection of this moment, if there is one. */
  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** Calls `listener` whenever `state` has changed, until the function that it returns is called. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The connection, as soon as there is one; for ever pending if the link is closed before. */
  up(): Promise<Connection> {
    if (this.#connection) return Promise.resolve(this.#connection);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Somebody was told that the server takes no writes. */
  reportBlocked(reason: string): void {
    if (this.#connection) this.#change({ kind: "blocked", reason });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#newest?.lose("closed");
    await this.#loop;
    this.#change({ kind: "down", reason: "closed" });
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#closing.signal.aborted; failures++) {
      const redis = new Redis(this.#options.url, this.#redisOptions());
      const connection = new Connection(redis);
      this.#newest = connection;
      const wasLost = this.#follow(connection);
      const refusal = await this.#open(connection);
      if (!connection.isLost && refusal === undefined) {
        failures = 0;
        this.#use(connection);
      } else if (refusal !== undefined) connection.lose(refusal);
      const reason = await wasLost;
      this.#connection = undefined;
      this.#change({ kind: refusal === undefined ? "down" : "refused", reason });
      await this.#pause(refusal === undefined ? backoffMs(backoff, failures + 1) : refusedMs);
    }
  }

  #redisOptions() {
    return {
      lazyConnect: true,
      Connector: SocketConnector,
      retryStrategy: () => null,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      connectTimeout: this.#patienceMs,
      connectionName: this.#options.name,
      noDelay: true,
      ...(this.#options.tls && { tls: this.#options.tls }),
    };
  }

  /** Resolves with the reason of the connection's end. */
  #follow(connection: Connection): Promise<string> {
    let reason = "the connection was lost";
    connection.redis.on("error", (error: Error) => {
      reason = describe(error);
    });
    connection.redis.on("close", () => connection.lose(reason));
    connection.redis.on("end", () => connection.lose(reason));
    return connection.lost;
  }

  /** Resolves with why the server is not to be used. One that does not answer is lost. */
  async #open(connection: Connection): Promise<string | undefined> {
    const late = setTimeout(() => connection.lose(this.#silence), this.#patienceMs);
    try {
      await connection.answer(() => connection.redis.connect());
      return await connection.answer(() => this.#options.inspect(connection.redis));
    } catch (error) {
      connection.lose(error instanceof Error ? error.message : String(error));
      return undefined;
    } finally {
      clearTimeout(late);
    }
  }

  #use(connection: Connection): void {
    this.#connection = connection;
    this.#change({ kind: "up" });
    for (const resolve of this.#waiting.splice(0)) resolve(connection);
    void this.#keepAsking(connection);
  }

  /** A connection that is cut silently, or a server that stands still, is noticed in no other way. */
  async #keepAsking(connection: Connection): Promise<void> {
    while (!connection.isLost) {
      await Promise.race([
        this.#pause(this.#state.kind === "blocked" ? blockedMs : this.#heartbeatMs),
        connection.lost,
      ]);
      const late = setTimeout(() => connection.lose(this.#silence), this.#patienceMs);
      try {
        await connection.answer(() => this.#options.probe(connection.redis));
        if (!connection.isLost) this.#change({ kind: "up" });
      } catch (error) {
        const reason = takesNoWrites(error);
        if (reason !== undefined) this.reportBlocked(reason);
        else connection.lose(error instanceof Error ? error.message : String(error));
      } finally {
        clearTimeout(late);
      }
    }
  }

  get #heartbeatMs(): number {
    return this.#options.heartbeatSeconds * 1000;
  }

  get #patienceMs(): number {
    return this.#heartbeatMs * 2;
  }

  get #silence(): string {
    return `Redis has not answered for ${this.#patienceMs / 1000} s`;
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#closing.signal }).catch(() => {});
  }

  #change(state: LinkState): void {
    const { kind, reason } = { reason: undefined, ...this.#state };
    this.#state = state;
    if (kind === state.kind && (!("reason" in state) || state.reason === reason)) return;
    for (const listener of this.#listeners) listener();
  }
}

/** An AggregateError, from a host with several addresses, has an empty message. */
function describe(error: Error): string {
  if (error instanceof AggregateError) return error.errors.map(String).join("; ");
  return error.message;
}
