import { HttpStatus, Inject, Injectable } from "@nestjs/common";
import { HttpProblem } from "@tenon/nestjs-messaging";
import { Customers } from "./customers.js";
import type { Order, Placement } from "./order.js";
import { priced } from "./order-form.js";
import { Orders } from "./orders.js";

/** Takes an order and tells everybody. */
@Injectable()
export class PlaceOrder {
  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(Orders) private readonly orders: Orders,
  ) {}

  /** The order is kept, and everybody will hear of it. Rejects with `HttpProblem` where it cannot be taken. */
  async place(unpriced: Placement): Promise<Order> {
    this.#checkCustomer(unpriced);
    return this.orders.place(priced(unpriced));
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
