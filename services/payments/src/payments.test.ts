import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { stockReserved } from "@shop/events/inventory/v1/stock-reserved.js";
import { refundDue } from "@shop/events/orders/v1/refund-due.js";
import { orderPlaced } from "@shop/events/orders/v2/order-placed.js";
import { paymentAuthorised } from "@shop/events/payments/v1/payment-authorised.js";
import { paymentRefunded } from "@shop/events/payments/v1/payment-refunded.js";
import { paymentRefused } from "@shop/events/payments/v1/payment-refused.js";
import { arrives, published, ServiceUnderTest } from "@tenon/nestjs-messaging/testing";
import { paymentsModule } from "./payments.module.js";

let payments: ServiceUnderTest;
beforeEach(async () => {
  payments = await ServiceUnderTest.start("payments", paymentsModule);
});
afterEach(() => payments.stop());

const orderId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01";
const customerId = "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1";
const at = "2026-11-02T09:41:00Z";

function placed(amount: number) {
  const total = { amount, currency: "EUR" } as const;
  const lines = [{ sku: "TENON-SAW", quantity: 1, unitPrice: total }] as const;
  return arrives(orderPlaced, { orderId, customerId, placedAt: at, lines, total, note: null });
}

const reserved = arrives(stockReserved, {
  orderId,
  reservationId: "5a9d4b6e-2f8c-4d0b-8c39-7f6f1f0c9d03",
  reservedAt: at,
});

const authorised = (amount: number) =>
  published(paymentAuthorised, {
    orderId,
    paymentId: expect.any(String),
    amount: { amount, currency: "EUR" },
    method: { kind: "card", lastDigits: "4242" },
    authorisedAt: expect.any(String),
  });

const refused = published(paymentRefused, { orderId, code: "limit_exceeded", refusedAt: expect.any(String) });

describe("the money for an order", () => {
  it("is not asked for before the goods are reserved", async () => {
    expect(await payments.when(placed(3_900))).toEqual([]);
  });

  it("is not asked for before it is known how much", async () => {
    expect(await payments.when(reserved)).toEqual([]);
  });

  it("is asked for when both are known, the amount first", async () => {
    await payments.given(placed(3_900));
    expect(await payments.when(reserved)).toEqual([authorised(3_900)]);
  });

  it("is asked for when both are known, the goods first", async () => {
    await payments.given(reserved);
    expect(await payments.when(placed(3_900))).toEqual([authorised(3_900)]);
  });

  it.each([
    [100_000, authorised(100_000)],
    [100_001, refused],
  ])("has a limit of 1,000.00: %d minor units", async (amount, wanted) => {
    await payments.given(placed(amount));
    expect(await payments.when(reserved)).toEqual([wanted]);
  });

  it.each([
    ["authorised", 3_900],
    ["refused", 200_000],
  ])("is %s once, whatever comes again and however much it then says", async (_, amount) => {
    await payments.given(placed(amount));
    const decision = await payments.when(reserved);
    expect(await payments.when(reserved)).toEqual(decision);
    expect(await payments.when(placed(1))).toEqual(decision);
  });
});

describe("money that is owed back", () => {
  const owed = arrives(refundDue, { orderId });
  const refunded = (amount: number) =>
    published(paymentRefunded, {
      orderId,
      customerId,
      paymentId: expect.any(String),
      amount: { amount, currency: "EUR" },
      refundedAt: expect.any(String),
    });

  it("is given back, once", async () => {
    await payments.given(placed(3_900), reserved);
    const refund = await payments.when(owed);
    expect(refund).toEqual([refunded(3_900)]);
    expect(await payments.when(owed)).toEqual(refund);
  });

  it("is not given back where it was never taken", async () => {
    await payments.given(placed(200_000), reserved);
    expect(await payments.when(owed)).toEqual([refused]);
  });

  it("is given up after a few attempts where the order is not known", async () => {
    expect(await payments.when(owed)).toEqual([]);
    expect(await payments.deadLetters("payments.refund-payment")).toMatchObject([
      { reason: "attempts-exhausted", error: { code: "PAYMENT_UNKNOWN" } },
    ]);
  });
});
