import { Inject, Injectable } from "@nestjs/common";
import { CachedOrders } from "./cached-orders.js";
import type { Order } from "./order.js";
import { OrderUnknownError } from "./order-decider.js";
import { Orders } from "./orders.js";

/** Cancels an order for its customer. */
@Injectable()
export class CancelOrder {
  constructor(
    @Inject(Orders) private readonly orders: Orders,
    @Inject(CachedOrders) private readonly cached: CachedOrders,
  ) {}

  /** The order as it stands afterwards: cancelled, or as it has ended before; undefined where there is none. */
  async cancel(orderId: string): Promise<Order | undefined> {
    try {
      const order = await this.orders.end(orderId, { status: "cancelled", cancelledAt: new Date().toISOString() });
      await this.cached.invalidate(orderId);
      return order;
    } catch (error) {
      if (error instanceof OrderUnknownError) return undefined;
      throw error;
    }
  }
}
