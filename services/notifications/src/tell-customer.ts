import { Inject, Injectable } from "@nestjs/common";
import { TellCustomerConsumer, type TellCustomerEvent } from "@shop/events/notifications/v1/tell-customer-consumer.js";
import { Courier } from "./courier.js";
import { subjectOf, topicOf } from "./order-notice.js";

/** Tells a customer how their order has ended. */
@Injectable()
export class TellCustomer extends TellCustomerConsumer {
  constructor(@Inject(Courier) private readonly courier: Courier) {
    super();
  }

  async handle(event: TellCustomerEvent): Promise<void> {
    const { orderId, customerId } = event.data;
    await this.courier.deliver({
      topic: topicOf(event),
      recipientId: customerId,
      subject: subjectOf(event),
      orderId,
    });
  }
}
