import { Inject, Injectable } from "@nestjs/common";
import { FollowOrderConsumer, type FollowOrderEvent } from "@shop/events/orders/v1/follow-order-consumer.js";
import type { MessageContext } from "@tenon/messaging";
import { Fulfilments } from "./fulfilments.js";

/** Lets the fulfilment of an order hear how far the order has come. */
@Injectable()
export class FollowOrder extends FollowOrderConsumer {
  constructor(@Inject(Fulfilments) private readonly fulfilments: Fulfilments) {
    super();
  }

  async handle(event: FollowOrderEvent, { envelope }: MessageContext): Promise<void> {
    await this.fulfilments.hear(event.data.orderId, event, { envelope });
  }
}
