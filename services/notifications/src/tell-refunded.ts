import { Inject, Injectable } from "@nestjs/common";
import { TellRefundedConsumer, type TellRefundedEvent } from "@shop/events/notifications/v1/tell-refunded-consumer.js";
import { Courier } from "./courier.js";

/** Tells a customer that they have their money back. */
@Injectable()
export class TellRefunded extends TellRefundedConsumer {
  constructor(@Inject(Courier) private readonly courier: Courier) {
    super();
  }

  async handle({ orderId, customerId, amount: { amount, currency } }: TellRefundedEvent): Promise<void> {
    await this.courier.deliver({
      topic: `refund of order ${orderId}`,
      recipientId: customerId,
      subject: `You have your ${(amount / 100).toFixed(2)} ${currency} back`,
      orderId,
    });
  }
}
