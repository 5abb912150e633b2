import { Inject, Injectable } from "@nestjs/common";
import { CollectPaymentConsumer, type CollectPaymentEvent } from "@shop/events/payments/v1/collect-payment-consumer.js";
import type { MessageContext } from "@tenon/messaging";
import { Database } from "@tenon/store-sqlite";
import { AnnounceDecision } from "./announce-decision.js";
import { withGoodsReserved } from "./payment.js";
import { Payments } from "./payments.js";

/** Takes the money for an order once its goods are reserved. */
@Injectable()
export class CollectPayment extends CollectPaymentConsumer {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Payments) private readonly payments: Payments,
    @Inject(AnnounceDecision) private readonly decision: AnnounceDecision,
  ) {
    super();
  }

  handle({ orderId }: CollectPaymentEvent, { effect }: MessageContext): void {
    this.database.once(effect, (transaction) => {
      const payment = this.payments.update(orderId, withGoodsReserved);
      this.decision.announce(orderId, payment, transaction);
    });
  }
}
