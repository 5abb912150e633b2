import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { notificationSent } from "@shop/events/notifications/v1/notification-sent.js";
import { orderCancelled } from "@shop/events/orders/v1/order-cancelled.js";
import { orderConfirmed } from "@shop/events/orders/v1/order-confirmed.js";
import { orderRejected } from "@shop/events/orders/v1/order-rejected.js";
import type { RejectionReason } from "@shop/events/orders/v1/types.js";
import { orderPlaced } from "@shop/events/orders/v2/order-placed.js";
import { paymentRefunded } from "@shop/events/payments/v1/payment-refunded.js";
import { userRegistered } from "@shop/events/users/v1/user-registered.js";
import { arrives, published, ServiceUnderTest } from "@tenon/nestjs-messaging/testing";
import { CareLog } from "./care-log.js";
import { notificationsModule } from "./notifications.module.js";

let notifications: ServiceUnderTest;
beforeEach(async () => {
  notifications = await ServiceUnderTest.start("notifications", notificationsModule);
});
afterEach(() => notifications.stop());

const orderId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01";
const customerId = "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1";
const paymentId = "77a0c3a3-0b5a-4f0d-8a55-0a6f8d1f2b02";
const at = "2026-11-02T09:41:00Z";

function registered(...channels: ("email" | "sms" | "push")[]) {
  return arrives(userRegistered, {
    userId: customerId,
    email: "ada@example.com",
    name: "Ada",
    registeredAt: at,
    address: null,
    preferences: { language: "en", channels },
  });
}

const confirmed = arrives(orderConfirmed, { orderId, customerId, paymentId, confirmedAt: at });
const cancelled = arrives(orderCancelled, { orderId, customerId, cancelledAt: at });
const rejected = (reason: RejectionReason) => arrives(orderRejected, { orderId, customerId, rejectedAt: at, reason });

function told(subject: string, about: string | null, medium = "email") {
  return published(notificationSent, {
    notificationId: expect.any(String),
    recipientId: customerId,
    medium: expect.stringMatching(medium),
    subject,
    orderId: about,
    sentAt: expect.any(String),
  });
}

describe("a new customer", () => {
  it("is welcomed by the first medium that they have agreed to", async () => {
    expect(await notifications.when(registered("sms", "email"))).toEqual([told("Welcome, Ada", null, "sms")]);
  });

  it("is left alone when they have agreed to none", async () => {
    expect(await notifications.when(registered())).toEqual([]);
    expect(await notifications.when(confirmed)).toEqual([]);
  });

  it("is welcomed once", async () => {
    await notifications.given(registered("email"));
    expect(await notifications.when(registered("email"))).toEqual([]);
  });
});

describe("the end of an order", () => {
  beforeEach(() => notifications.given(registered("email")));

  it.each([
    ["confirmed", confirmed, "Your order is confirmed"],
    ["cancelled", cancelled, "Your order is cancelled"],
    [
      "out of stock",
      rejected({ kind: "outOfStock", skus: ["DOVETAIL-JIG", "ADZE"] }),
      "We cannot fulfil your order: too little of DOVETAIL-JIG, ADZE",
    ],
    [
      "not paid",
      rejected({ kind: "paymentRefused", code: "limit_exceeded" }),
      "We cannot fulfil your order: the payment was refused (limit exceeded)",
    ],
  ])("is told: %s", async (_, ended, subject) => {
    expect(await notifications.when(ended)).toEqual([told(subject, orderId)]);
  });

  it("is told once", async () => {
    await notifications.given(cancelled);
    expect(await notifications.when(cancelled)).toEqual([]);
  });

  it("is all that a customer hears of: other events of orders are let pass", async () => {
    const total = { amount: 100, currency: "EUR" } as const;
    const lines = [{ sku: "TENON-SAW", quantity: 1, unitPrice: total }] as const;
    const placed = arrives(orderPlaced, { orderId, customerId, placedAt: at, lines, total, note: null });
    expect(await notifications.when(placed)).toEqual([]);
    expect(await notifications.deadLetters("notifications.tell-customer")).toEqual([]);
  });
});

it("a refund is told, once, beside the end of the order", async () => {
  const amount = { amount: 3_900, currency: "EUR" } as const;
  const refunded = arrives(paymentRefunded, { orderId, customerId, paymentId, amount, refundedAt: at });
  await notifications.given(registered("email"), cancelled);
  expect(await notifications.when(refunded)).toEqual([told("You have your 39.00 EUR back", orderId)]);
  expect(await notifications.when(refunded)).toEqual([]);
});

it("an order that is heard of before its customer is told about when they are known", async () => {
  const ending = notifications.given(confirmed);
  await notifications.given(registered("email"));
  await ending;
  expect(notifications.get(CareLog).subjectsOf(customerId)).toEqual(["Welcome, Ada", "Your order is confirmed"]);
});

it("customer care can look up what somebody was told, each thing once", async () => {
  await notifications.given(registered("email"), confirmed, confirmed);
  expect(notifications.get(CareLog).subjectsOf(customerId)).toEqual(["Welcome, Ada", "Your order is confirmed"]);
});
