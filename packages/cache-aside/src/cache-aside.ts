import { type Cache, createCache } from "cache-manager";
import { Keyv, type KeyvStoreAdapter } from "keyv";

/** What became of a read, or what the cache could not do. */
export type CacheEvent =
  /** The cache had it. */
  | "hit"
  /** It was loaded. */
  | "miss"
  /** Another read of the same key was under way, and its result was shared. */
  | "joined"
  /** The cache itself did not answer. The read went on without it. */
  | "failed";

export interface CacheAsideOptions {
  /** Stands before every key, so that others may use the same server. Change it when the shape of the values changes. */
  readonly name: string;
  /** The longest that a value is kept. */
  readonly ttlMs: number;
  /** By which part a value's time may be cut, so that values that came together do not go together. 0.1 if not said. */
  readonly jitter?: number;
  /** Is told of every read and every failure. */
  readonly observe?: (event: CacheEvent) => void;
}

/** Where the values are. */
export interface CacheStore {
  readonly adapter: KeyvStoreAdapter | Map<string, unknown>;
  /** Rejects when the store does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Reads through a cache. The cache only ever saves work: whatever happens to it, a read gives what `load` would give, or
 * something that was so at most `ttlMs` ago and has not been invalidated through this object since. Values are kept as JSON.
 */
export class CacheAside<Value> {
  /** A service goes on without its cache. */
  readonly vital = false;
  readonly #options: Required<CacheAsideOptions>;
  readonly #store: CacheStore;
  readonly #cache: Cache;
  readonly #fills = new Map<string, Fill<Value>>();
  /** Keys whose removal has not reached the store, and when that was. */
  readonly #owed = new Map<string, number>();

  constructor(options: CacheAsideOptions, store: CacheStore) {
    this.#options = { jitter: 0.1, observe: () => undefined, ...options };
    this.#store = store;
    const keyv = new Keyv({ store: store.adapter, namespace: options.name, throwOnErrors: true, emitErrors: false });
    this.#cache = createCache({ stores: [keyv] });
    this.#cache.on("get", ({ error }) => {
      if (error !== undefined) this.#options.observe("failed");
    });
  }

  /**
   * The cached value, or what `load` gives, which is kept from then on; undefined is not kept. However many read a key
   * at the same time, `load` runs once. Rejects only if `load` does, and then for everyone who waited for it.
   */
  read(key: string, load: () => Promise<Value | undefined> | Value | undefined): Promise<Value | undefined> {
    const running = this.#fills.get(key);
    if (running) {
      this.#options.observe("joined");
      return running.value;
    }
    const fill = new Fill<Value>();
    this.#fills.set(key, fill);
    fill.value = this.#fill(key, load, fill).finally(() => {
      if (this.#fills.get(key) === fill) this.#fills.delete(key);
    });
    return fill.value;
  }

  /**
   * Call it after a change is committed: reads that start from now on see the change. Never rejects: what the store could
   * not remove is not read from it either, until it is removed.
   */
  async invalidate(key: string): Promise<void> {
    const fill = this.#fills.get(key);
    this.#fills.delete(key);
    this.#owe(key);
    if (fill) fill.outdated = true;
    await fill?.keeping;
    await this.#remove(key);
  }

  /** Rejects when the store does not answer. */
  check(): Promise<void> {
    return this.#store.check();
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  async #fill(key: string, load: () => Promise<Value | undefined> | Value | undefined, fill: Fill<Value>) {
    const usable = !this.#owed.has(key) || (await this.#remove(key));
    const cached = usable ? await this.#cache.get<Value>(key) : undefined;
    if (cached !== undefined && !fill.outdated) {
      this.#options.observe("hit");
      return cached;
    }
    this.#options.observe("miss");
    const loaded = await load();
    if (loaded !== undefined && !fill.outdated && !this.#owed.has(key)) {
      fill.keeping = this.#keep(key, loaded);
      await fill.keeping;
    }
    return loaded;
  }

  async #keep(key: string, value: Value): Promise<void> {
    const { ttlMs, jitter } = this.#options;
    try {
      await this.#cache.set(key, value, Math.max(1, Math.round(ttlMs * (1 - jitter * Math.random()))));
    } catch {
      this.#options.observe("failed");
    }
  }

  /** What is older than a value may be has gone by itself. */
  #owe(key: string): void {
    const now = Date.now();
    for (const [owed, since] of this.#owed) {
      if (since + this.#options.ttlMs >= now) break;
      this.#owed.delete(owed);
    }
    this.#owed.delete(key);
    this.#owed.set(key, now);
  }

  async #remove(key: string): Promise<boolean> {
    const since = this.#owed.get(key);
    try {
      await this.#cache.del(key);
    } catch {
      this.#options.observe("failed");
      return false;
    }
    if (this.#owed.get(key) === since) this.#owed.delete(key);
    return true;
  }
}

/** One read that others may join. */
class Fill<Value> {
  value: Promise<Value | undefined> = Promise.resolve(undefined);
  /** The value on its way into the store. */
  keeping?: Promise<void>;
  /** The key was invalidated meanwhile: what was loaded may be old and is not kept. */
  outdated = false;
}
