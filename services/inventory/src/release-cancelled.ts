import { Inject, Injectable } from "@nestjs/common";
import {
  ReleaseCancelledConsumer,
  type ReleaseCancelledEvent,
} from "@shop/events/inventory/v1/release-cancelled-consumer.js";
import { Stock } from "./stock.js";

/** Puts the goods of a cancelled order back. */
@Injectable()
export class ReleaseCancelled extends ReleaseCancelledConsumer {
  constructor(@Inject(Stock) private readonly stock: Stock) {
    super();
  }

  handle({ orderId }: ReleaseCancelledEvent): void {
    this.stock.release(orderId);
  }
}
