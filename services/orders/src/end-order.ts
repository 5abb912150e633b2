import { Inject, Injectable } from "@nestjs/common";
import type { Effect } from "@tenon/messaging";
import { CachedOrders } from "./cached-orders.js";
import type { OrderEnd } from "./order.js";
import { Orders } from "./orders.js";

/** Brings an order to its end because of an event, once, and tells everybody. */
@Injectable()
export class EndOrder {
  constructor(
    @Inject(Orders) private readonly orders: Orders,
    @Inject(CachedOrders) private readonly cached: CachedOrders,
  ) {}

  /** An order that has ended already stays as it is. Rejects with `OrderUnknownError`. */
  async end(orderId: string, end: OrderEnd, effect: Effect): Promise<void> {
    await this.orders.end(orderId, end, effect);
    await this.cached.invalidate(orderId);
  }
}
