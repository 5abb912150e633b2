import { Inject, Injectable } from "@nestjs/common";
import {
  ReleaseRejectedConsumer,
  type ReleaseRejectedEvent,
} from "@shop/events/inventory/v1/release-rejected-consumer.js";
import { Stock } from "./stock.js";

/** Puts the goods of a rejected order back. */
@Injectable()
export class ReleaseRejected extends ReleaseRejectedConsumer {
  constructor(@Inject(Stock) private readonly stock: Stock) {
    super();
  }

  handle({ orderId }: ReleaseRejectedEvent): void {
    this.stock.release(orderId);
  }
}
