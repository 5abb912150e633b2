import { CacheAside, memoryStore, redisStore } from "@tenon/cache-aside";
import { Counter } from "prom-client";
import type { Order } from "./order.js";

/** How long another instance of this service may show an order as it was, should it miss that the order has changed. */
const ttlMs = 60_000;

export interface OrderCache {
  readonly cache: CacheAside<Order>;
  /** What became of reads. */
  readonly reads: Counter;
}

/** In memory where no Redis is named. */
export function openOrderCache(redisUrl: string | undefined): OrderCache {
  const reads = new Counter({
    name: "orders_cache_total",
    help: "Reads of an order by what the cache did: hit, miss, joined, failed.",
    labelNames: ["event"],
    registers: [],
  });
  const store = redisUrl === undefined ? memoryStore() : redisStore(redisUrl);
  const cache = new CacheAside<Order>({ name: "shop:order:1", ttlMs, observe: (event) => reads.inc({ event }) }, store);
  return { cache, reads };
}
