import { Redis } from "ioredis";
import type { KeyvStoreAdapter } from "keyv";
import type { CacheStore } from "./cache-aside.js";

/** How long a read waits for Redis before it goes on without. */
const commandTimeoutMs = 250;

/**
 * Values in a Redis server. Connects by itself, again and again; while there is no connection every command fails at
 * once, so that a read does not wait for a server that is away.
 */
export function redisStore(url: string): CacheStore {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    commandTimeout: commandTimeoutMs,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 6), 2_000),
  });
  let lastError: Error | undefined;
  redis.on("error", (error: Error) => {
    lastError = error;
  });
  return {
    adapter: new RedisAdapter(redis),
    check: async () => {
      if (redis.status !== "ready") throw lastError ?? new Error(`Redis is ${redis.status}`);
      await redis.ping();
    },
    close: async () => redis.disconnect(),
  };
}

/** The store that Keyv asks for, over ioredis. */
class RedisAdapter implements KeyvStoreAdapter {
  readonly opts = {};
  declare namespace?: string;
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  get<Value>(key: string): Promise<Value | undefined> {
    return this.#redis.get(key).then((found) => (found ?? undefined) as Value | undefined);
  }

  async set(key: string, value: string, ttlMs?: number): Promise<boolean> {
    await (ttlMs === undefined ? this.#redis.set(key, value) : this.#redis.set(key, value, "PX", ttlMs));
    return true;
  }

  async delete(key: string): Promise<boolean> {
    return (await this.#redis.unlink(key)) > 0;
  }

  /** Removes what has the namespace before it, and nothing else. */
  async clear(): Promise<void> {
    const mine = `${this.namespace ?? ""}:*`.replace(/[[\]?\\^]/g, "\\$&");
    for await (const keys of this.#redis.scanStream({ match: mine, count: 500 }) as AsyncIterable<string[]>) {
      if (keys.length > 0) await this.#redis.unlink(...keys);
    }
  }

  /** Errors are told to whoever has called; there is nothing else to listen to. */
  on(): this {
    return this;
  }
}
