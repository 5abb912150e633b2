import { Inject, Injectable } from "@nestjs/common";
import { NoteAmountDueConsumer, type NoteAmountDueEvent } from "@shop/events/payments/v1/note-amount-due-consumer.js";
import { AnnounceDecision } from "./announce-decision.js";
import { withAmountDue } from "./payment.js";
import { Payments } from "./payments.js";

/** Notes what an order costs, and takes the money if the goods are reserved already. */
@Injectable()
export class NoteAmountDue extends NoteAmountDueConsumer {
  constructor(
    @Inject(Payments) private readonly payments: Payments,
    @Inject(AnnounceDecision) private readonly decision: AnnounceDecision,
  ) {
    super();
  }

  async handle({ orderId, customerId, total }: NoteAmountDueEvent): Promise<void> {
    const payment = this.payments.update(orderId, (known) => withAmountDue(known, { customerId, total }));
    await this.decision.announce(orderId, payment);
  }
}
