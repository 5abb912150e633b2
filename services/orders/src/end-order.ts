import { Inject, Injectable } from "@nestjs/common";
import { AnnounceOrder } from "./announce-order.js";
import { ended, type Order, type OrderState } from "./order.js";
import { Orders, OrderUnknownError } from "./orders.js";

/** Brings an order to its end and tells everybody. */
@Injectable()
export class EndOrder {
  constructor(
    @Inject(Orders) private readonly orders: Orders,
    @Inject(AnnounceOrder) private readonly announcement: AnnounceOrder,
  ) {}

  /**
   * An order that has ended already stays as it is, and its end is told once more: whoever did not know of it when they said
   * that it is paid, say, learns of it now. Rejects with `OrderUnknownError`.
   */
  async end(orderId: string, end: Exclude<OrderState, { status: "placed" }>): Promise<Order> {
    const order = await this.orders.update(orderId, (known) => ended(known, end));
    if (!order) throw new OrderUnknownError(orderId);
    await this.announcement.announce(order);
    return order;
  }
}
