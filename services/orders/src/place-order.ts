import { HttpStatus, Inject, Injectable } from "@nestjs/common";
import { HttpProblem } from "@tenon/nestjs-messaging";
import { Database } from "@tenon/store-sqlite";
import { AnnounceOrder } from "./announce-order.js";
import { Customers } from "./customers.js";
import type { Order, Placement } from "./order.js";
import { priced } from "./order-form.js";
import { Orders } from "./orders.js";

/** Takes an order and tells everybody. */
@Injectable()
export class PlaceOrder {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Customers) private readonly customers: Customers,
    @Inject(Orders) private readonly orders: Orders,
    @Inject(AnnounceOrder) private readonly announcement: AnnounceOrder,
  ) {}

  /** The order is kept, and everybody will hear of it. Throws `HttpProblem` where it cannot be taken. */
  place(unpriced: Placement): Order {
    this.#checkCustomer(unpriced);
    const order: Order = { ...priced(unpriced), status: "placed" };
    this.database.transaction((transaction) => {
      this.orders.add(order);
      this.announcement.announce(order, transaction);
    });
    return order;
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
