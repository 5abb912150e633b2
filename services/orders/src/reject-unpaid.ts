import { Inject, Injectable } from "@nestjs/common";
import { RejectUnpaidConsumer, type RejectUnpaidEvent } from "@shop/events/orders/v1/reject-unpaid-consumer.js";
import type { MessageContext } from "@tenon/messaging";
import { EndOrder } from "./end-order.js";

/** Rejects an order that cannot be paid. */
@Injectable()
export class RejectUnpaid extends RejectUnpaidConsumer {
  constructor(@Inject(EndOrder) private readonly ending: EndOrder) {
    super();
  }

  async handle({ orderId, code }: RejectUnpaidEvent, { effect }: MessageContext): Promise<void> {
    const reason = { kind: "paymentRefused", code } as const;
    await this.ending.end(orderId, { status: "rejected", reason, rejectedAt: new Date().toISOString() }, effect);
  }
}
