import { describe, expect, it } from "@jest/globals";
import { PaymentAuthorisedPublisher } from "@shop/events/payments/v1/payment-authorised.js";
import { PaymentRefundedPublisher } from "@shop/events/payments/v1/payment-refunded.js";
import { PaymentRefusedPublisher } from "@shop/events/payments/v1/payment-refused.js";
import { type Broker, OutboxRelay } from "@tenon/messaging";
import { verifyPacts } from "@tenon/pact-messages";
import { openDatabase } from "@tenon/store-sqlite";
import { AnnounceDecision } from "./announce-decision.js";
import { type Payment, withAmountDue, withGoodsReserved, withRefundDue } from "./payment.js";

const orderId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01";
const customerId = "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1";

/** What is announced of the payment for an order over an amount in cents, and of what came of it. */
const deciding =
  (amount: number, next = (payment: Payment) => payment) =>
  async (broker: Broker) => {
    const database = openDatabase(":memory:");
    const decision = new AnnounceDecision(
      new PaymentAuthorisedPublisher(broker),
      new PaymentRefusedPublisher(broker),
      new PaymentRefundedPublisher(broker),
    );
    const due = { customerId, total: { amount, currency: "EUR" } } as const;
    const payment = next(withAmountDue(withGoodsReserved(undefined), due));
    database.transaction((transaction) => decision.announce(orderId, payment, transaction));
    await new OutboxRelay(database.outbox, broker).drain();
  };

describe("payments keeps its pacts", () => {
  it("with what its publishers really publish", async () => {
    const verified = await verifyPacts({
      provider: "payments",
      pacts: "contracts/pacts",
      publishes: {
        "payments.payment-authorised.v1": deciding(3900),
        "payments.payment-refused.v1": deciding(390_000),
        "payments.payment-refunded.v1": deciding(3900, withRefundDue),
      },
    });
    expect(verified).toEqual([
      "notifications: a customer who has their money back",
      "orders: an order that cannot be paid",
      "orders: an order that is paid",
    ]);
  });
});
