import { Inject, Injectable } from "@nestjs/common";
import { CollectPaymentConsumer, type CollectPaymentEvent } from "@shop/events/payments/v1/collect-payment-consumer.js";
import { AnnounceDecision } from "./announce-decision.js";
import { withGoodsReserved } from "./payment.js";
import { Payments } from "./payments.js";

/** Takes the money for an order once its goods are reserved. */
@Injectable()
export class CollectPayment extends CollectPaymentConsumer {
  constructor(
    @Inject(Payments) private readonly payments: Payments,
    @Inject(AnnounceDecision) private readonly decision: AnnounceDecision,
  ) {
    super();
  }

  async handle({ orderId }: CollectPaymentEvent): Promise<void> {
    const payment = this.payments.update(orderId, withGoodsReserved);
    await this.decision.announce(orderId, payment);
  }
}
