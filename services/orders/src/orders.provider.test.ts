import { describe, expect, it } from "@jest/globals";
import { orderCancelled } from "@shop/events/orders/v1/order-cancelled.js";
import { paymentAuthorised } from "@shop/events/payments/v1/payment-authorised.js";
import { type Broker, composeMessage, OutboxRelay } from "@tenon/messaging";
import { verifyPacts } from "@tenon/pact-messages";
import { openDatabase } from "@tenon/store-sqlite";
import { Fulfilments } from "./fulfilments.js";
import type { OrderEnd } from "./order.js";
import { Orders } from "./orders.js";
import { placedOrder } from "./testing/placed-order.js";

const announcing = (end?: OrderEnd) => async (broker: Broker) => {
  const database = openDatabase(":memory:");
  const orders = new Orders(database.events);
  const { status, ...placement } = placedOrder;
  await orders.place(placement);
  if (end) await orders.end(placedOrder.orderId, end);
  await new OutboxRelay(database.outbox, broker).drain();
};

const at = "2026-11-02T09:41:02Z";

/** An order was cancelled, and is paid all the same. */
const owing = async (broker: Broker) => {
  const database = openDatabase(":memory:");
  const fulfilments = new Fulfilments(database.events);
  const { orderId, customerId, total: amount } = placedOrder;
  const cancelled = composeMessage(orderCancelled, { orderId, customerId, cancelledAt: at }).message;
  const payment = { orderId, paymentId: customerId };
  const method = { kind: "card", lastDigits: "4242" } as const;
  const paid = composeMessage(paymentAuthorised, { ...payment, amount, method, authorisedAt: at }).message;
  await fulfilments.hear(orderId, { type: "orders.order-cancelled.v1", data: { orderId } }, cancelled);
  await fulfilments.hear(orderId, { type: "payments.payment-authorised.v1", data: payment }, paid);
  await new OutboxRelay(database.outbox, broker).drain();
};

describe("orders keeps its pacts", () => {
  it("with what its publishers really publish", async () => {
    const verified = await verifyPacts({
      provider: "orders",
      pacts: "contracts/pacts",
      publishes: {
        "orders.order-placed.v1": announcing(),
        "orders.order-placed.v2": announcing(),
        "orders.order-confirmed.v1": announcing({
          status: "confirmed",
          paymentId: placedOrder.customerId,
          confirmedAt: at,
        }),
        "orders.order-rejected.v1": {
          "the goods were out of stock": announcing({
            status: "rejected",
            rejectedAt: at,
            reason: { kind: "outOfStock", skus: ["TENON-SAW"] },
          }),
          "the payment was refused": announcing({
            status: "rejected",
            rejectedAt: at,
            reason: { kind: "paymentRefused", code: "card_declined" },
          }),
        },
        "orders.order-cancelled.v1": announcing({ status: "cancelled", cancelledAt: at }),
        "orders.refund-due.v1": owing,
      },
    });
    expect(verified).toEqual([
      "inventory: a cancelled order whose goods are put back",
      "inventory: a rejected order whose goods are put back",
      "inventory: an order to reserve goods for",
      "notifications: a cancelled order to tell the customer of",
      "notifications: a confirmed order to tell the customer of",
      "notifications: an order that was rejected for want of goods",
      "notifications: an order that was rejected for want of money",
      "payments: an order whose money is owed back",
      "payments: an order with its total",
    ]);
  });
});
