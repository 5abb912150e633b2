import { Inject, Injectable } from "@nestjs/common";
import { ConfirmPaidConsumer, type ConfirmPaidEvent } from "@shop/events/orders/v1/confirm-paid-consumer.js";
import type { MessageContext } from "@tenon/messaging";
import { EndOrder } from "./end-order.js";

/** Confirms an order that is paid. */
@Injectable()
export class ConfirmPaid extends ConfirmPaidConsumer {
  constructor(@Inject(EndOrder) private readonly ending: EndOrder) {
    super();
  }

  async handle({ orderId, paymentId }: ConfirmPaidEvent, { effect }: MessageContext): Promise<void> {
    await this.ending.end(orderId, { status: "confirmed", paymentId, confirmedAt: new Date().toISOString() }, effect);
  }
}
