import { Inject, Injectable } from "@nestjs/common";
import { RefundPaymentConsumer, type RefundPaymentEvent } from "@shop/events/payments/v1/refund-payment-consumer.js";
import type { MessageContext } from "@tenon/messaging";
import { Database } from "@tenon/store-sqlite";
import { AnnounceDecision } from "./announce-decision.js";
import { PaymentUnknownError, withRefundDue } from "./payment.js";
import { Payments } from "./payments.js";

/** Gives the money back for an order that comes to nothing, once. */
@Injectable()
export class RefundPayment extends RefundPaymentConsumer {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Payments) private readonly payments: Payments,
    @Inject(AnnounceDecision) private readonly decision: AnnounceDecision,
  ) {
    super();
  }

  handle({ orderId }: RefundPaymentEvent, { effect }: MessageContext): void {
    this.database.once(effect, (transaction) => {
      const payment = this.payments.update(orderId, (known) => {
        if (!known) throw new PaymentUnknownError(orderId);
        return withRefundDue(known);
      });
      this.decision.announce(orderId, payment, transaction);
    });
  }
}
