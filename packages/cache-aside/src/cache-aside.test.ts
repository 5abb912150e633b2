import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { CacheAside, type CacheEvent, type CacheStore } from "./cache-aside.js";
import { memoryStore } from "./memory-store.js";

interface Order {
  readonly id: string;
  readonly status: string;
}

const placed: Order = { id: "1", status: "placed" };
const confirmed: Order = { id: "1", status: "confirmed" };

function orderCache(store: CacheStore = memoryStore(), options: { ttlMs?: number; jitter?: number } = {}) {
  const events: CacheEvent[] = [];
  const cache = new CacheAside<Order>(
    { name: "orders", ttlMs: 60_000, observe: (event) => events.push(event), ...options },
    store,
  );
  return { cache, events };
}

/** A loader that is finished by hand. */
function loader() {
  const { promise, resolve, reject } = Promise.withResolvers<Order | undefined>();
  let calls = 0;
  const load = () => {
    calls++;
    return promise;
  };
  return { load, finish: resolve, fail: reject, calls: () => calls };
}

describe("reading", () => {
  it("loads once and then has it", async () => {
    const { cache, events } = orderCache();
    expect(await cache.read("1", () => placed)).toEqual(placed);
    expect(await cache.read("1", () => confirmed)).toEqual(placed);
    expect(events).toEqual(["miss", "hit"]);
  });

  it("loads once for 50 who ask at the same time", async () => {
    const { cache, events } = orderCache();
    const { load, finish, calls } = loader();
    const reads = Array.from({ length: 50 }, () => cache.read("1", load));
    await nextTurn();
    finish(placed);
    expect(await Promise.all(reads)).toEqual(Array(50).fill(placed));
    expect(calls()).toBe(1);
    expect(events.filter((event) => event === "joined")).toHaveLength(49);
  });

  it("loads different keys apart", async () => {
    const { cache } = orderCache();
    expect(await cache.read("1", () => placed)).toEqual(placed);
    expect(await cache.read("2", () => undefined)).toBeUndefined();
  });

  it("does not keep that there is nothing", async () => {
    const { cache } = orderCache();
    expect(await cache.read("1", () => undefined)).toBeUndefined();
    expect(await cache.read("1", () => placed)).toEqual(placed);
  });

  it("fails for all who waited when the loader fails, and tries again for the next", async () => {
    const { cache } = orderCache();
    const { load, fail } = loader();
    const reads = [cache.read("1", load), cache.read("1", load)];
    fail(new Error("disk full"));
    const results = await Promise.allSettled(reads);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await cache.read("1", () => placed)).toEqual(placed);
  });

  it("keeps a copy, so that nobody can spoil it", async () => {
    const { cache } = orderCache();
    const stored = { id: "1", status: "placed" };
    await cache.read("1", () => stored);
    stored.status = "spoilt";
    expect(await cache.read("1", () => confirmed)).toEqual(placed);
  });
});

describe("invalidating", () => {
  it("makes the next read load", async () => {
    const { cache } = orderCache();
    await cache.read("1", () => placed);
    await cache.invalidate("1");
    expect(await cache.read("1", () => confirmed)).toEqual(confirmed);
  });

  it("does not let a read that began before keep what it loaded, nor share it", async () => {
    const { cache } = orderCache();
    const { load, finish } = loader();
    const before = cache.read("1", load);
    await nextTurn();
    await cache.invalidate("1");
    const after = cache.read("1", () => confirmed);
    finish(placed);
    expect(await before).toEqual(placed);
    expect(await after).toEqual(confirmed);
    expect(await cache.read("1", () => undefined)).toEqual(confirmed);
  });

  it("comes after a value that is on its way into the store", async () => {
    const store = new InMemory();
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    store.beforeSet = () => gate;
    const { cache } = orderCache(storeOf(store));
    const before = cache.read("1", () => placed);
    await nextTurn();
    const invalidated = cache.invalidate("1");
    open();
    await invalidated;
    expect(await before).toEqual(placed);
    expect(await cache.read("1", () => confirmed)).toEqual(confirmed);
  });
});

describe("the time that a value is kept", () => {
  it("is the given one, cut by chance", async () => {
    const lifetimes = new Lifetimes();
    const { cache } = orderCache(storeOf(lifetimes), { ttlMs: 10_000, jitter: 0.2 });
    for (let id = 0; id < 200; id++) await cache.read(String(id), () => placed);
    expect(Math.max(...lifetimes.ms)).toBeLessThanOrEqual(10_000);
    expect(Math.min(...lifetimes.ms)).toBeGreaterThanOrEqual(8_000);
    expect(new Set(lifetimes.ms).size).toBeGreaterThan(50);
  });
});

describe("a store that does not answer", () => {
  it("never fails a read, and is counted", async () => {
    const store = new InMemory();
    store.broken = true;
    const { cache, events } = orderCache(storeOf(store));
    expect(await cache.read("1", () => placed)).toEqual(placed);
    expect(await cache.read("1", () => confirmed)).toEqual(confirmed);
    expect(events).toEqual(["failed", "miss", "failed", "failed", "miss", "failed"]);
  });

  it("never fails an invalidation, and is not read where it may be out of date", async () => {
    const store = new InMemory();
    const { cache } = orderCache(storeOf(store));
    await cache.read("1", () => placed);
    store.broken = true;
    await cache.invalidate("1");
    expect(await cache.read("1", () => confirmed)).toEqual(confirmed);
    store.broken = false;
    expect(await cache.read("1", () => confirmed)).toEqual(confirmed);
    expect(await cache.read("1", () => undefined)).toEqual(confirmed);
  });

  it("may hold what cannot be read", async () => {
    const { cache, events } = orderCache(storeOf(new Map([["orders:1", "{not json"]])));
    expect(await cache.read("1", () => placed)).toEqual(placed);
    expect(events).toEqual(["failed", "miss"]);
  });
});

describe("the store in memory", () => {
  it("keeps no more than it is told to, the least used go first", async () => {
    const { cache } = orderCache(memoryStore(2));
    await cache.read("1", () => placed);
    await cache.read("2", () => placed);
    await cache.read("1", () => confirmed);
    await cache.read("3", () => placed);
    expect(await cache.read("1", () => confirmed)).toEqual(placed);
    expect(await cache.read("2", () => confirmed)).toEqual(confirmed);
  });

  it("is always there", async () => {
    const { cache } = orderCache();
    await cache.check();
    await cache.close();
  });
});

function storeOf(adapter: object): CacheStore {
  return { ...memoryStore(), adapter: adapter as CacheStore["adapter"] };
}

class Lifetimes extends Map<string, unknown> {
  readonly ms: number[] = [];

  override set(key: string, value: unknown, ttlMs?: number): this {
    if (ttlMs !== undefined) this.ms.push(ttlMs);
    return super.set(key, value);
  }
}

class InMemory {
  readonly #values = new Map<string, unknown>();
  broken = false;
  beforeSet: () => Promise<void> = () => Promise.resolve();

  async get(key: string): Promise<unknown> {
    return this.#answer(() => this.#values.get(key));
  }

  async set(key: string, value: unknown): Promise<boolean> {
    await this.beforeSet();
    return this.#answer(() => this.#values.set(key, value).has(key));
  }

  async delete(key: string): Promise<boolean> {
    return this.#answer(() => this.#values.delete(key));
  }

  async clear(): Promise<void> {}

  #answer<Result>(work: () => Result): Result {
    if (this.broken) throw new Error("connection lost");
    return work();
  }
}
