import { join } from "node:path";
import { type DynamicModule, Module } from "@nestjs/common";
import { PaymentAuthorisedPublisher } from "@shop/events/payments/v1/payment-authorised.js";
import { PaymentRefundedPublisher } from "@shop/events/payments/v1/payment-refunded.js";
import { PaymentRefusedPublisher } from "@shop/events/payments/v1/payment-refused.js";
import { MessagingModule, type ServiceParts } from "@tenon/nestjs-messaging";
import { Database, openDatabase } from "@tenon/store-sqlite";
import { AnnounceDecision } from "./announce-decision.js";
import { CollectPayment } from "./collect-payment.js";
import { migrations } from "./migrations.js";
import { NoteAmountDue } from "./note-amount-due.js";
import { Payments } from "./payments.js";
import { RefundPayment } from "./refund-payment.js";
import { SqlitePayments } from "./sqlite-payments.js";

@Module({ providers: [NoteAmountDue, CollectPayment, RefundPayment, AnnounceDecision] })
class PaymentsModule {}

/** Takes the money for orders whose goods are reserved, and gives it back where it is owed. */
export function paymentsModule({ dataDir, ...messaging }: ServiceParts): DynamicModule {
  const database = openDatabase(join(dataDir, "payments.sqlite"), migrations);
  const publishers = [PaymentAuthorisedPublisher, PaymentRefusedPublisher, PaymentRefundedPublisher];
  return {
    module: PaymentsModule,
    imports: [MessagingModule.forRoot({ ...messaging, resources: { database }, outbox: database.outbox, publishers })],
    providers: [
      { provide: Database, useValue: database },
      { provide: Payments, useValue: new SqlitePayments(database) },
    ],
  };
}
