import type { Redis } from "ioredis";
import type { Link } from "./link.js";

/**
 * Tells who listens that there may be something again: in a queue, or in an outbox. What is said while the line is down is lost: whoever listens is told
 * when it is back, and looks by itself from time to time.
 */
export class Wakes {
  readonly #link: Link;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #loop: Promise<void>;
  readonly #closing = Promise.withResolvers<undefined>();

  constructor(link: Link) {
    this.#link = link;
    this.#loop = this.#run();
  }

  /** Calls `listener` whenever something is said on the channel, until the function that it returns is called. */
  on(channel: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(channel) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(channel, listeners);
    const redis = this.#link.connection?.redis;
    if (listeners.size === 1 && redis) this.#listen(redis, [channel]);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.#listeners.delete(channel);
      this.#link.connection?.redis.unsubscribe(channel).catch(() => {});
    };
  }

  async close(): Promise<void> {
    this.#closing.resolve(undefined);
    await this.#loop;
  }

  async #run(): Promise<void> {
    for (;;) {
      const connection = await Promise.race([this.#closing.promise, this.#link.up()]);
      if (!connection) return;
      connection.redis.on("message", (channel: string) => this.#tell(channel));
      this.#listen(connection.redis, [...this.#listeners.keys()]);
      await Promise.race([connection.lost, this.#closing.promise]);
    }
  }

  #listen(redis: Redis, channels: readonly string[]): void {
    if (channels.length === 0) return;
    redis.subscribe(...channels).then(
      () => {
        for (const channel of channels) this.#tell(channel);
      },
      () => {},
    );
  }

  #tell(channel: string): void {
    for (const listener of this.#listeners.get(channel) ?? []) listener();
  }
}
