import { HttpStatus, Inject, Injectable } from "@nestjs/common";
import { HttpProblem } from "@tenon/nestjs-messaging";
import { AnnounceOrder } from "./announce-order.js";
import { Customers } from "./customers.js";
import { ended, type Order, type Placement } from "./order.js";
import { priced } from "./order-form.js";
import { Orders } from "./orders.js";

/** Takes an order and tells everybody. */
@Injectable()
export class PlaceOrder {
  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(Orders) private readonly orders: Orders,
    @Inject(AnnounceOrder) private readonly announcement: AnnounceOrder,
  ) {}

  /**
   * Throws `HttpProblem` where the order cannot be taken. When nobody could be told of it, it is cancelled and the
   * publisher's error thrown. Should the event have arrived all the same, whoever answers it is told that the order is cancelled.
   */
  async place(unpriced: Placement): Promise<Order> {
    this.#checkCustomer(unpriced);
    const order: Order = { ...priced(unpriced), status: "placed" };
    await this.orders.add(order);
    try {
      await this.announcement.announce(order);
      return order;
    } catch (error) {
      await this.orders.update(order.orderId, (placed) =>
        ended(placed, { status: "cancelled", cancelledAt: new Date().toISOString() }),
      );
      throw error;
    }
  }

  #checkCustomer({ customerId }: Placement): void {
    if (this.customers.knows(customerId)) return;
    throw new HttpProblem({
      status: HttpStatus.UNPROCESSABLE_ENTITY,
      code: "CUSTOMER_UNKNOWN",
      detail: "Nobody has registered under this id, or we have not heard of it yet.",
      issues: [{ pointer: "/customerId", message: "is not known" }],
    });
  }
}
