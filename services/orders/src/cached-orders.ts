import type { CacheAside } from "@tenon/cache-aside";
import type { Order } from "./order.js";
import { Orders } from "./orders.js";

/** Orders that are read through a cache. Every change goes by here, so that none is overlooked. */
export class CachedOrders extends Orders {
  constructor(
    private readonly orders: Orders,
    private readonly cache: CacheAside<Order>,
  ) {
    super();
  }

  add(order: Order): Promise<void> {
    return this.orders.add(order);
  }

  find(orderId: string): Promise<Order | undefined> {
    return this.cache.read(orderId, () => this.orders.find(orderId));
  }

  async update(orderId: string, next: (order: Order) => Order): Promise<Order | undefined> {
    const order = await this.orders.update(orderId, next);
    await this.cache.invalidate(orderId);
    return order;
  }
}
