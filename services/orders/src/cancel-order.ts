import { Inject, Injectable } from "@nestjs/common";
import { Database } from "@tenon/store-sqlite";
import { AnnounceOrder } from "./announce-order.js";
import { CachedOrders } from "./cached-orders.js";
import { ended, type Order } from "./order.js";
import { Orders } from "./orders.js";

/** Cancels an order for its customer. */
@Injectable()
export class CancelOrder {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Orders) private readonly orders: Orders,
    @Inject(CachedOrders) private readonly cached: CachedOrders,
    @Inject(AnnounceOrder) private readonly announcement: AnnounceOrder,
  ) {}

  /** The order as it stands afterwards: cancelled, or as it has ended before; undefined where there is none. */
  async cancel(orderId: string): Promise<Order | undefined> {
    const cancelledAt = new Date().toISOString();
    const order = this.database.transaction((transaction) => {
      const known = this.orders.update(orderId, (placed) => ended(placed, { status: "cancelled", cancelledAt }));
      if (known?.status === "cancelled") this.announcement.announce(known, transaction);
      return known;
    });
    await this.cached.invalidate(orderId);
    return order;
  }
}
