import type { CacheAside } from "@tenon/cache-aside";
import type { Order } from "./order.js";
import type { Orders } from "./orders.js";

/** Orders as they are shown: read through a cache. */
export class CachedOrders {
  constructor(
    private readonly orders: Orders,
    private readonly cache: CacheAside<Order>,
  ) {}

  find(orderId: string): Promise<Order | undefined> {
    return this.cache.read(orderId, () => this.orders.find(orderId));
  }

  /** To be called when something has happened to the order. */
  invalidate(orderId: string): Promise<void> {
    return this.cache.invalidate(orderId);
  }
}
