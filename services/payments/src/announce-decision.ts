import { Inject, Injectable } from "@nestjs/common";
import { PaymentAuthorisedPublisher } from "@shop/events/payments/v1/payment-authorised.js";
import { PaymentRefusedPublisher } from "@shop/events/payments/v1/payment-refused.js";
import type { Payment } from "./payment.js";

/** Tells everybody what was decided about a payment. Told again, it is the same event. */
@Injectable()
export class AnnounceDecision {
  constructor(
    @Inject(PaymentAuthorisedPublisher) private readonly authorised: PaymentAuthorisedPublisher,
    @Inject(PaymentRefusedPublisher) private readonly refused: PaymentRefusedPublisher,
  ) {}

  /** Where nothing is decided yet there is nothing to tell. */
  async announce(orderId: string, payment: Payment): Promise<void> {
    switch (payment.status) {
      case "authorised": {
        const { paymentId, due, lastDigits, at } = payment;
        await this.authorised.publish(
          { orderId, paymentId, amount: due.total, method: { kind: "card", lastDigits }, authorisedAt: at },
          { id: paymentId, time: new Date(at) },
        );
        return;
      }
      case "refused": {
        const { paymentId, refusal, at } = payment;
        await this.refused.publish({ orderId, code: refusal, refusedAt: at }, { id: paymentId, time: new Date(at) });
        return;
      }
      case "amountAwaited":
      case "goodsAwaited":
        return;
    }
  }
}
