import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { stockRefused } from "@shop/events/inventory/v1/stock-refused.js";
import { orderCancelled } from "@shop/events/orders/v1/order-cancelled.js";
import { orderConfirmed } from "@shop/events/orders/v1/order-confirmed.js";
import { orderOverdue } from "@shop/events/orders/v1/order-overdue.js";
import { orderPlaced as orderPlacedV1 } from "@shop/events/orders/v1/order-placed.js";
import { orderRejected } from "@shop/events/orders/v1/order-rejected.js";
import { paymentDue } from "@shop/events/orders/v1/payment-due.js";
import { refundDue } from "@shop/events/orders/v1/refund-due.js";
import { orderPlaced as orderPlacedV2 } from "@shop/events/orders/v2/order-placed.js";
import { paymentAuthorised } from "@shop/events/payments/v1/payment-authorised.js";
import { paymentRefused } from "@shop/events/payments/v1/payment-refused.js";
import { userRegistered } from "@shop/events/users/v1/user-registered.js";
import { arrives, published, ServiceUnderTest } from "@tenon/nestjs-messaging/testing";
import { Fulfilments } from "./fulfilments.js";
import { ordersModule } from "./orders.module.js";

let orders: ServiceUnderTest;
beforeEach(async () => {
  orders = await ServiceUnderTest.start("orders", ordersModule);
});
afterEach(() => orders.stop());

const customerId = "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1";
const unknownId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1cff";
const paymentId = "77a0c3a3-0b5a-4f0d-8a55-0a6f8d1f2b02";
const at = "2026-11-02T09:41:00Z";

const registered = arrives(userRegistered, {
  userId: customerId,
  email: "ada@example.com",
  name: "Ada",
  registeredAt: at,
  address: null,
  preferences: { language: "en", channels: [] },
});

const twoChisels = { customerId, lines: [{ sku: "MORTISE-CHISEL", quantity: 2 }] };

function paid(orderId: string) {
  const amount = { amount: 3_900, currency: "EUR" } as const;
  const method = { kind: "card", lastDigits: "4242" } as const;
  return arrives(paymentAuthorised, { orderId, paymentId, amount, method, authorisedAt: at });
}

const unpaid = (orderId: string) => arrives(paymentRefused, { orderId, code: "limit_exceeded", refusedAt: at });
const unstocked = (orderId: string) =>
  arrives(stockRefused, { orderId, missing: [{ sku: "MORTISE-CHISEL", wanted: 2, available: 1 }], refusedAt: at });

const confirmed = (orderId: string) =>
  published(orderConfirmed, { orderId, customerId, paymentId, confirmedAt: expect.any(String) });
const rejected = (orderId: string, reason: object) =>
  published(orderRejected, { orderId, customerId, reason, rejectedAt: expect.any(String) });
const cancelled = (orderId: string) =>
  published(orderCancelled, { orderId, customerId, cancelledAt: expect.any(String) });

/** An order for two chisels by a customer whom we know. */
async function placedOrder(): Promise<string> {
  await orders.given(registered);
  const { body } = await orders.post("/orders", twoChisels);
  return (body as { orderId: string }).orderId;
}

async function read(orderId: string): Promise<unknown> {
  return (await orders.request(`/orders/${orderId}`)).body;
}

describe("placing an order", () => {
  beforeEach(() => orders.given(registered));

  it("answers with the order at our prices, and tells everybody in both majors", async () => {
    const {
      status,
      headers,
      body,
      published: events,
    } = await orders.post("/orders", {
      ...twoChisels,
      note: "Ring twice.",
    });
    const order = { orderId: expect.any(String), customerId, placedAt: expect.any(String), note: "Ring twice." };
    const unitPrice = { amount: 1_950, currency: "EUR" };
    expect(status).toBe(201);
    expect(body).toEqual({
      ...order,
      lines: [{ sku: "MORTISE-CHISEL", quantity: 2, unitPrice }],
      total: { amount: 3_900, currency: "EUR" },
      status: "placed",
    });
    expect(headers.get("location")).toBe(`/orders/${(body as { orderId: string }).orderId}`);
    expect(events).toEqual([
      published(orderPlacedV2, {
        ...order,
        lines: [{ sku: "MORTISE-CHISEL", quantity: 2, unitPrice }],
        total: { amount: 3_900, currency: "EUR" },
      }),
      published(orderPlacedV1, {
        ...order,
        lines: [{ sku: "MORTISE-CHISEL", quantity: 2, unitPrice: 1_950 }],
        total: 3_900,
        currency: "EUR",
      }),
    ]);
  });

  it("lets nobody say what they pay", async () => {
    const { body } = await orders.post("/orders", {
      ...twoChisels,
      total: { amount: 1, currency: "EUR" },
      lines: [{ sku: "MORTISE-CHISEL", quantity: 2, unitPrice: { amount: 1, currency: "EUR" } }],
    });
    expect(body).toHaveProperty("total.amount", 3_900);
  });

  it.each([
    ["no lines", { customerId, lines: [] }, "/lines", "must NOT have fewer than 1 items"],
    ["lines that are none", { customerId, lines: "two chisels" }, "/lines", "must be array"],
    ["a line that is none", { customerId, lines: [null] }, "/lines/0", "must be object"],
    [
      "nothing of an article",
      { customerId, lines: [{ sku: "TENON-SAW", quantity: 0 }] },
      "/lines/0/quantity",
      "must be >= 1",
    ],
    [
      "half a piece",
      { customerId, lines: [{ sku: "TENON-SAW", quantity: 0.5 }] },
      "/lines/0/quantity",
      "must be integer",
    ],
    ["no customer", { lines: twoChisels.lines }, "", "must have required property 'customerId'"],
    ["a customer who is no id", { ...twoChisels, customerId: "Ada" }, "/customerId", 'must match format "uuid"'],
    ["a long note", { ...twoChisels, note: "!".repeat(501) }, "/note", "must NOT have more than 500 characters"],
  ])("refuses %s, and says where", async (_, body, pointer, message) => {
    const answer = await orders.post("/orders", body);
    expect(answer).toMatchObject({ status: 422, body: { code: "REQUEST_INVALID" }, published: [] });
    expect(answer.body).toHaveProperty("issues", expect.arrayContaining([{ pointer, message }]));
  });

  it.each([
    ["a customer whom we do not know", { ...twoChisels, customerId: unknownId }, "CUSTOMER_UNKNOWN", "/customerId"],
    [
      "an article that we do not sell",
      { customerId, lines: [...twoChisels.lines, { sku: "ADZE", quantity: 1 }] },
      "ARTICLE_UNKNOWN",
      "/lines/1/sku",
    ],
    [
      "more than can be counted",
      { customerId, lines: [{ sku: "TENON-SAW", quantity: 2 ** 52 }] },
      "ORDER_TOO_LARGE",
      "/lines",
    ],
  ])("refuses %s", async (_, body, code, pointer) => {
    expect(await orders.post("/orders", body)).toMatchObject({
      status: 422,
      body: { code, issues: [{ pointer }] },
      published: [],
    });
  });
});

describe("an order that is placed", () => {
  it("is confirmed when it is paid", async () => {
    const orderId = await placedOrder();
    expect(await orders.when(paid(orderId))).toEqual([confirmed(orderId)]);
    expect(await read(orderId)).toMatchObject({ status: "confirmed", paymentId, confirmedAt: expect.any(String) });
  });

  it("is rejected when its goods are not there", async () => {
    const orderId = await placedOrder();
    const reason = { kind: "outOfStock", skus: ["MORTISE-CHISEL"] };
    expect(await orders.when(unstocked(orderId))).toEqual([rejected(orderId, reason)]);
    expect(await read(orderId)).toMatchObject({ status: "rejected", reason });
  });

  it("is rejected when it cannot be paid", async () => {
    const orderId = await placedOrder();
    const reason = { kind: "paymentRefused", code: "limit_exceeded" };
    expect(await orders.when(unpaid(orderId))).toEqual([rejected(orderId, reason)]);
    expect(await read(orderId)).toMatchObject({ status: "rejected", reason });
  });

  it("is cancelled when its customer asks for it", async () => {
    const orderId = await placedOrder();
    const answer = await orders.post(`/orders/${orderId}/cancel`, {});
    expect(answer).toMatchObject({ status: 200, body: { orderId, status: "cancelled" } });
    expect(answer.published).toEqual([cancelled(orderId)]);
    expect(await read(orderId)).toMatchObject({ status: "cancelled", cancelledAt: expect.any(String) });
  });

  it("can be read again and again, from the cache", async () => {
    const orderId = await placedOrder();
    const first = await read(orderId);
    expect(first).toMatchObject({ orderId, status: "placed", note: null });
    expect(await read(orderId)).toEqual(first);
    const { text } = await orders.request("/metrics");
    expect(text).toContain('orders_cache_total{event="hit",service="orders"} 1');
  });
});

describe("an order that has ended", () => {
  it("stays as it is, and that is told once", async () => {
    const orderId = await placedOrder();
    await orders.given(paid(orderId));
    expect(await orders.when(paid(orderId), unpaid(orderId), unstocked(orderId))).toEqual([]);
    expect(await read(orderId)).toMatchObject({ status: "confirmed" });
  });

  it("cannot be cancelled", async () => {
    const orderId = await placedOrder();
    await orders.given(paid(orderId));
    const answer = await orders.post(`/orders/${orderId}/cancel`, {});
    expect(answer).toMatchObject({ status: 409, body: { code: "ORDER_ENDED" }, published: [] });
  });

  it("cancelled is cancelled, however often it is asked for", async () => {
    const orderId = await placedOrder();
    await orders.post(`/orders/${orderId}/cancel`, {});
    const second = await orders.post(`/orders/${orderId}/cancel`, {});
    expect(second).toMatchObject({ status: 200, body: { status: "cancelled" }, published: [] });
  });
});

describe("the fulfilment of an order", () => {
  const timeIsOver = (orderId: string) => arrives(paymentDue, { orderId });

  it("waits for the payment so long, and then the order is rejected", async () => {
    const orderId = await placedOrder();
    const reason = { kind: "paymentRefused", code: "overdue" };
    const { text } = await orders.request("/metrics");
    expect(text).toContain('tenon_outbox_scheduled{service="orders"} 1');
    expect(await orders.when(timeIsOver(orderId))).toEqual([
      published(orderOverdue, { orderId }),
      rejected(orderId, reason),
    ]);
    expect(await read(orderId)).toMatchObject({ status: "rejected", reason });
  });

  it("does not mind the time when the order is paid", async () => {
    const orderId = await placedOrder();
    await orders.given(paid(orderId));
    expect(await orders.when(timeIsOver(orderId))).toEqual([]);
    expect(await read(orderId)).toMatchObject({ status: "confirmed" });
  });

  it("hears of a payment when that comes again, where the order was confirmed and then something failed", async () => {
    const orderId = await placedOrder();
    const fulfilments = orders.get(Fulfilments);
    const hear = fulfilments.hear.bind(fulfilments);
    let failures = 1;
    fulfilments.hear = (...heard) => (failures-- > 0 ? Promise.reject(new Error("the disk is away")) : hear(...heard));
    expect(await orders.when(paid(orderId))).toEqual([confirmed(orderId)]);
    expect(await fulfilments.load(orderId)).toMatchObject({ state: "paid", revision: 2 });
  });

  it("owes back, once, what is paid for an order that was cancelled or given up", async () => {
    const orderId = await placedOrder();
    await orders.post(`/orders/${orderId}/cancel`, {});
    expect(await orders.when(paid(orderId))).toEqual([published(refundDue, { orderId })]);
    expect(await orders.when(paid(orderId))).toEqual([]);
    const late = await placedOrder();
    await orders.given(timeIsOver(late));
    expect(await orders.when(paid(late))).toEqual([published(refundDue, { orderId: late })]);
  });
});

describe("while the broker is away", () => {
  it("orders are taken, and everybody is told when it is back", async () => {
    await orders.given(registered);
    orders.refuse(orderPlacedV2);
    const { status, published: events, body } = await orders.post("/orders", twoChisels);
    expect({ status, events }).toEqual({ status: 201, events: [] });
    orders.accept(orderPlacedV2);
    const told = await orders.when();
    expect(told.map(({ address }) => address)).toEqual([orderPlacedV2.address, orderPlacedV1.address]);
    expect(told.map(({ data }) => (data as { orderId: string }).orderId)).toEqual([
      (body as { orderId: string }).orderId,
      (body as { orderId: string }).orderId,
    ]);
  });

  it("orders are cancelled, and that is told after they were placed", async () => {
    await orders.given(registered);
    orders.refuse(orderPlacedV2);
    const { body } = await orders.post("/orders", twoChisels);
    const { orderId } = body as { orderId: string };
    expect(await orders.post(`/orders/${orderId}/cancel`, {})).toMatchObject({ status: 200, published: [] });
    orders.accept(orderPlacedV2);
    const told = await orders.when();
    expect(told.map(({ address }) => address)).toEqual([
      orderPlacedV2.address,
      orderPlacedV1.address,
      orderCancelled.address,
    ]);
  });

  it("orders end, and that is told later", async () => {
    const orderId = await placedOrder();
    orders.refuse(orderConfirmed);
    expect(await orders.when(paid(orderId))).toEqual([]);
    expect(await read(orderId)).toMatchObject({ status: "confirmed" });
    orders.accept(orderConfirmed);
    expect(await orders.when()).toEqual([confirmed(orderId)]);
  });
});

describe("an order that there is not", () => {
  it("is 404, to read and to cancel", async () => {
    const answer = { status: 404, body: { code: "ORDER_UNKNOWN" }, published: [] };
    expect(await orders.request(`/orders/${unknownId}`)).toMatchObject(answer);
    expect(await orders.post(`/orders/${unknownId}/cancel`, {})).toMatchObject(answer);
  });

  it("is given up after a few attempts when an event is about it", async () => {
    await orders.given(paid(unknownId));
    expect(await orders.deadLetters("orders.confirm-paid")).toMatchObject([
      { reason: "attempts-exhausted", error: { code: "ORDER_UNKNOWN" } },
    ]);
  });
});

it("somebody who registers twice is remembered once", async () => {
  await orders.given(registered, registered);
  expect(await orders.post("/orders", twoChisels)).toMatchObject({ status: 201 });
});
