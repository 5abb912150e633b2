import { Inject, Injectable } from "@nestjs/common";
import { RejectOverdueConsumer, type RejectOverdueEvent } from "@shop/events/orders/v1/reject-overdue-consumer.js";
import type { MessageContext } from "@tenon/messaging";
import { EndOrder } from "./end-order.js";

/** Rejects an order that was not paid in time, unless it has ended meanwhile. */
@Injectable()
export class RejectOverdue extends RejectOverdueConsumer {
  constructor(@Inject(EndOrder) private readonly ending: EndOrder) {
    super();
  }

  async handle({ orderId }: RejectOverdueEvent, { effect }: MessageContext): Promise<void> {
    const reason = { kind: "paymentRefused", code: "overdue" } as const;
    await this.ending.end(orderId, { status: "rejected", reason, rejectedAt: new Date().toISOString() }, effect);
  }
}
