import { Inject, Injectable } from "@nestjs/common";
import { PaymentAuthorisedPublisher } from "@shop/events/payments/v1/payment-authorised.js";
import { PaymentRefundedPublisher } from "@shop/events/payments/v1/payment-refunded.js";
import { PaymentRefusedPublisher } from "@shop/events/payments/v1/payment-refused.js";
import type { SyncTransaction } from "@tenon/messaging";
import type { Payment } from "./payment.js";

/** Tells everybody what was decided about a payment, when that is kept. Told again, it is the same event. */
@Injectable()
export class AnnounceDecision {
  constructor(
    @Inject(PaymentAuthorisedPublisher) private readonly authorised: PaymentAuthorisedPublisher,
    @Inject(PaymentRefusedPublisher) private readonly refused: PaymentRefusedPublisher,
    @Inject(PaymentRefundedPublisher) private readonly refunded: PaymentRefundedPublisher,
  ) {}

  /** Where nothing is decided yet there is nothing to tell. */
  announce(orderId: string, payment: Payment, transaction: SyncTransaction): void {
    switch (payment.status) {
      case "authorised": {
        const { paymentId, due, lastDigits, at } = payment;
        this.authorised.publish(
          { orderId, paymentId, amount: due.total, method: { kind: "card", lastDigits }, authorisedAt: at },
          { in: transaction, id: paymentId, time: new Date(at) },
        );
        return;
      }
      case "refused": {
        const { paymentId, refusal, at } = payment;
        this.refused.publish(
          { orderId, code: refusal, refusedAt: at },
          { in: transaction, id: paymentId, time: new Date(at) },
        );
        return;
      }
      case "refunded": {
        const { paymentId, due, refundedAt } = payment;
        this.refunded.publish(
          { orderId, customerId: due.customerId, paymentId, amount: due.total, refundedAt },
          { in: transaction, id: `${paymentId}.refunded`, time: new Date(refundedAt) },
        );
        return;
      }
      case "amountAwaited":
      case "goodsAwaited":
        return;
    }
  }
}
