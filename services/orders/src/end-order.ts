import { Inject, Injectable } from "@nestjs/common";
import type { Effect } from "@tenon/messaging";
import { Database } from "@tenon/store-sqlite";
import { AnnounceOrder } from "./announce-order.js";
import { CachedOrders } from "./cached-orders.js";
import { ended, type OrderState } from "./order.js";
import { Orders, OrderUnknownError } from "./orders.js";

/** Brings an order to its end because of an event, once, and tells everybody. */
@Injectable()
export class EndOrder {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Orders) private readonly orders: Orders,
    @Inject(CachedOrders) private readonly cached: CachedOrders,
    @Inject(AnnounceOrder) private readonly announcement: AnnounceOrder,
  ) {}

  /**
   * An order that has ended already stays as it is, and its end is told once more: whoever did not know of it when they said
   * that it is paid, say, learns of it now. Rejects with `OrderUnknownError`.
   */
  async end(orderId: string, end: Exclude<OrderState, { status: "placed" }>, effect: Effect): Promise<void> {
    this.database.once(effect, (transaction) => {
      const order = this.orders.update(orderId, (known) => ended(known, end));
      if (!order) throw new OrderUnknownError(orderId);
      this.announcement.announce(order, transaction);
    });
    await this.cached.invalidate(orderId);
  }
}
