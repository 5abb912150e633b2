import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Redis } from "ioredis";
import { CacheAside, type CacheEvent } from "./cache-aside.js";
import { redisStore } from "./redis-store.js";

const { REDIS_URL = "", TENON_SERVERS = "" } = process.env;
if (!REDIS_URL || !TENON_SERVERS) throw new Error("run this through scripts/with-servers.mjs");

interface Order {
  readonly status: string;
}

const placed: Order = { status: "placed" };
const confirmed: Order = { status: "confirmed" };

/** Two services that read through the same server. */
function caches(url: string, name: string, ttlMs = 60_000) {
  const events: CacheEvent[] = [];
  const open = () => new CacheAside<Order>({ name, ttlMs, observe: (event) => events.push(event) }, redisStore(url));
  return { one: open(), other: open(), events };
}

async function ready(...opened: readonly CacheAside<Order>[]): Promise<void> {
  for (const cache of opened) {
    while (!(await answers(cache))) await pause(20);
  }
}

async function answers(cache: CacheAside<Order>): Promise<boolean> {
  return cache.check().then(
    () => true,
    () => false,
  );
}

describe("reading through Redis", () => {
  let name: string;
  let client: Redis;
  const opened: CacheAside<Order>[] = [];

  beforeEach(() => {
    name = `test[${randomUUID()}]`;
    client = new Redis(REDIS_URL);
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((cache) => cache.close()));
    await client.quit();
  });

  async function open(ttlMs?: number) {
    const made = caches(REDIS_URL, name, ttlMs);
    opened.push(made.one, made.other);
    await ready(made.one, made.other);
    return made;
  }

  it("shares what was loaded, and forgets it for all", async () => {
    const { one, other, events } = await open();
    expect(await one.read("1", () => placed)).toEqual(placed);
    expect(await other.read("1", () => confirmed)).toEqual(placed);
    await one.invalidate("1");
    expect(await other.read("1", () => confirmed)).toEqual(confirmed);
    expect(events).toEqual(["miss", "hit", "miss"]);
  });

  it("lets the server forget it, in at most the given time", async () => {
    const { one } = await open(5_000);
    await one.read("1", () => placed);
    const leftMs = await client.pttl(`${name}:1`);
    expect(leftMs).toBeGreaterThan(0);
    expect(leftMs).toBeLessThanOrEqual(5_000);
  });

  it("goes on when somebody has written nonsense there", async () => {
    const { one, events } = await open();
    await client.set(`${name}:1`, "{not json", "PX", 5_000);
    expect(await one.read("1", () => placed)).toEqual(placed);
    expect(events).toEqual(["failed", "miss"]);
  });

  it("can be cleared without touching what others keep there", async () => {
    const store = redisStore(REDIS_URL);
    const cache = new CacheAside<Order>({ name, ttlMs: 60_000 }, store);
    await ready(cache);
    await cache.read("1", () => placed);
    await client.set(`${name}-other:1`, "kept", "PX", 5_000);
    await store.adapter.clear();
    expect(await client.exists(`${name}:1`)).toBe(0);
    expect(await client.get(`${name}-other:1`)).toBe("kept");
    await cache.close();
  });
});

describe("a Redis that goes away", () => {
  async function post(url: string): Promise<{ readonly url: string; readonly control: string }> {
    const answer = await fetch(url, { method: "POST" });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { url: string; control: string };
  }

  it("fails no read, neither killed nor frozen, and no stale value comes back with it", async () => {
    const server = await post(`${TENON_SERVERS}/redis`);
    const { one, other, events } = caches(server.url, "orders");
    await ready(one, other);
    await one.read("1", () => placed);

    await post(`${server.control}/freeze`);
    expect(await one.read("1", () => confirmed)).toEqual(confirmed);
    expect(await answers(one)).toBe(false);
    await one.invalidate("1");
    expect(events).toContain("failed");

    await post(`${server.control}/thaw`);
    await ready(one, other);
    expect(await one.read("1", () => confirmed)).toEqual(confirmed);

    await post(`${server.control}/kill`);
    const failures = events.filter((event) => event === "failed").length;
    expect(await one.read("2", () => placed)).toEqual(placed);
    expect(await answers(one)).toBe(false);
    expect(events.filter((event) => event === "failed").length).toBeGreaterThan(failures);

    await post(`${server.control}/start`);
    await ready(one, other);
    await one.read("2", () => placed);
    expect(await other.read("2", () => confirmed)).toEqual(placed);
    await Promise.all([one.close(), other.close()]);
    await fetch(server.control, { method: "DELETE" });
  }, 120_000);
});
