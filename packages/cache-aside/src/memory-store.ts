import type { CacheStore } from "./cache-aside.js";

/** Values in this process. When there are more than `maxEntries`, the one that was not used for longest goes. */
export function memoryStore(maxEntries = 10_000): CacheStore {
  return {
    adapter: new RecentlyUsed(maxEntries),
    check: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** A Map keeps the order in which keys were set: the first is the one that was not used for longest. */
class RecentlyUsed extends Map<string, unknown> {
  readonly #maxEntries: number;

  constructor(maxEntries: number) {
    super();
    this.#maxEntries = maxEntries;
  }

  override get(key: string): unknown {
    const value = super.get(key);
    if (super.delete(key)) super.set(key, value);
    return value;
  }

  override set(key: string, value: unknown): this {
    super.delete(key);
    super.set(key, value);
    const [oldest] = this.keys();
    if (this.size > this.#maxEntries && oldest !== undefined) super.delete(oldest);
    return this;
  }
}
