import { Inject, Injectable } from "@nestjs/common";
import {
  RememberCustomerConsumer,
  type RememberCustomerEvent,
} from "@shop/events/orders/v1/remember-customer-consumer.js";
import { Customers } from "./customers.js";

/** Remembers who may order, so that placing an order needs no call to users. */
@Injectable()
export class RememberCustomer extends RememberCustomerConsumer {
  constructor(@Inject(Customers) private readonly customers: Customers) {
    super();
  }

  handle({ userId, name }: RememberCustomerEvent): void {
    this.customers.remember({ customerId: userId, name });
  }
}
