import { Inject, Injectable } from "@nestjs/common";
import { ConfirmPaidConsumer, type ConfirmPaidEvent } from "@shop/events/orders/v1/confirm-paid-consumer.js";
import type { MessageContext } from "@tenon/messaging";
import { EndOrder } from "./end-order.js";
import { Fulfilments } from "./fulfilments.js";

/** Confirms an order that is paid, and lets its fulfilment hear of it: the money for one that has ended is owed back. */
@Injectable()
export class ConfirmPaid extends ConfirmPaidConsumer {
  constructor(
    @Inject(EndOrder) private readonly ending: EndOrder,
    @Inject(Fulfilments) private readonly fulfilments: Fulfilments,
  ) {
    super();
  }

  async handle(event: ConfirmPaidEvent, { effect, envelope }: MessageContext): Promise<void> {
    const { orderId, paymentId } = event;
    await this.ending.end(orderId, { status: "confirmed", paymentId, confirmedAt: new Date().toISOString() }, effect);
    await this.fulfilments.hear(orderId, { type: "payments.payment-authorised.v1", data: event }, { envelope });
  }
}
