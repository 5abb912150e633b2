import { Inject, Injectable } from "@nestjs/common";
import { NoteAmountDueConsumer, type NoteAmountDueEvent } from "@shop/events/payments/v1/note-amount-due-consumer.js";
import type { MessageContext } from "@tenon/messaging";
import { Database } from "@tenon/store-sqlite";
import { AnnounceDecision } from "./announce-decision.js";
import { withAmountDue } from "./payment.js";
import { Payments } from "./payments.js";

/** Notes what an order costs, and takes the money if the goods are reserved already. */
@Injectable()
export class NoteAmountDue extends NoteAmountDueConsumer {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Payments) private readonly payments: Payments,
    @Inject(AnnounceDecision) private readonly decision: AnnounceDecision,
  ) {
    super();
  }

  handle({ orderId, customerId, total }: NoteAmountDueEvent, { effect }: MessageContext): void {
    this.database.once(effect, (transaction) => {
      const payment = this.payments.update(orderId, (known) => withAmountDue(known, { customerId, total }));
      this.decision.announce(orderId, payment, transaction);
    });
  }
}
