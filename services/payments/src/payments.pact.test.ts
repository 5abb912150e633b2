import { beforeEach, describe, expect, it } from "@jest/globals";
import { collectPayment } from "@shop/events/payments/v1/collect-payment-consumer.js";
import { noteAmountDue } from "@shop/events/payments/v1/note-amount-due-consumer.js";
import { PaymentAuthorisedPublisher } from "@shop/events/payments/v1/payment-authorised.js";
import { PaymentRefundedPublisher } from "@shop/events/payments/v1/payment-refunded.js";
import { PaymentRefusedPublisher } from "@shop/events/payments/v1/payment-refused.js";
import { refundPayment } from "@shop/events/payments/v1/refund-payment-consumer.js";
import { OutboxRelay } from "@tenon/messaging";
import { messagePact, RecordingBroker } from "@tenon/pact-messages";
import { type Database, openDatabase } from "@tenon/store-sqlite";
import { AnnounceDecision } from "./announce-decision.js";
import { CollectPayment } from "./collect-payment.js";
import { migrations } from "./migrations.js";
import { NoteAmountDue } from "./note-amount-due.js";
import { withAmountDue, withGoodsReserved } from "./payment.js";
import { RefundPayment } from "./refund-payment.js";
import { SqlitePayments } from "./sqlite-payments.js";

const orderId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01";
const due = { customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1", total: { amount: 3900, currency: "EUR" } } as const;
const testFile = import.meta.filename;

let database: Database;
let payments: SqlitePayments;
let broker: RecordingBroker;
let decision: AnnounceDecision;
beforeEach(() => {
  database = openDatabase(":memory:", migrations);
  payments = new SqlitePayments(database);
  broker = new RecordingBroker();
  decision = new AnnounceDecision(
    new PaymentAuthorisedPublisher(broker),
    new PaymentRefusedPublisher(broker),
    new PaymentRefundedPublisher(broker),
  );
});

async function published(): Promise<string[]> {
  await new OutboxRelay(database.outbox, broker).drain();
  return broker.published.map(({ address }) => address);
}

describe("payments relies on orders", () => {
  const pact = messagePact({ subscription: noteAmountDue, testFile });
  const owed = messagePact({ subscription: refundPayment, testFile });

  it("to know what an order costs", async () => {
    payments.update(orderId, withGoodsReserved);
    await pact.expects({
      description: "an order with its total",
      operation: "placeOrder",
      example: { orderId, ...due },
      handledBy: new NoteAmountDue(database, payments, decision),
    });
    expect(await published()).toEqual(["payments.payment-authorised.v1"]);
  });

  it("to give the money back for an order that comes to nothing", async () => {
    payments.update(orderId, withGoodsReserved);
    payments.update(orderId, (known) => withAmountDue(known, due));
    await owed.expects({
      description: "an order whose money is owed back",
      operation: "oweRefund",
      example: { orderId },
      handledBy: new RefundPayment(database, payments, decision),
    });
    expect(await published()).toEqual(["payments.payment-refunded.v1"]);
  });
});

describe("payments relies on inventory", () => {
  const pact = messagePact({ subscription: collectPayment, testFile });

  it("to take money for goods that are reserved", async () => {
    payments.update(orderId, (known) => withAmountDue(known, due));
    await pact.expects({
      description: "goods that are reserved",
      operation: "confirmReservation",
      example: { orderId },
      handledBy: new CollectPayment(database, payments, decision),
    });
    expect(await published()).toEqual(["payments.payment-authorised.v1"]);
  });
});
