import { Inject, Injectable } from "@nestjs/common";
import { AnnounceOrder } from "./announce-order.js";
import { ended, type Order } from "./order.js";
import { Orders } from "./orders.js";

/** Cancels an order for its customer. */
@Injectable()
export class CancelOrder {
  constructor(
    @Inject(Orders) private readonly orders: Orders,
    @Inject(AnnounceOrder) private readonly announcement: AnnounceOrder,
  ) {}

  /**
   * The order as it stands afterwards: cancelled, or as it has ended before; undefined where there is none. When nobody could be
   * told, the order stays cancelled and the publisher's error is thrown; asking again tells them.
   */
  async cancel(orderId: string): Promise<Order | undefined> {
    const cancelledAt = new Date().toISOString();
    const order = await this.orders.update(orderId, (known) => ended(known, { status: "cancelled", cancelledAt }));
    if (order?.status === "cancelled") await this.announcement.announce(order);
    return order;
  }
}
