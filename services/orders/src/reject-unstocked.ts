import { Inject, Injectable } from "@nestjs/common";
import {
  RejectUnstockedConsumer,
  type RejectUnstockedEvent,
} from "@shop/events/orders/v1/reject-unstocked-consumer.js";
import type { MessageContext } from "@tenon/messaging";
import { EndOrder } from "./end-order.js";

/** Rejects an order whose goods are not there. */
@Injectable()
export class RejectUnstocked extends RejectUnstockedConsumer {
  constructor(@Inject(EndOrder) private readonly ending: EndOrder) {
    super();
  }

  async handle(
    { orderId, missing: [first, ...others] }: RejectUnstockedEvent,
    { effect }: MessageContext,
  ): Promise<void> {
    const reason = { kind: "outOfStock", skus: [first.sku, ...others.map(({ sku }) => sku)] } as const;
    await this.ending.end(orderId, { status: "rejected", reason, rejectedAt: new Date().toISOString() }, effect);
  }
}
