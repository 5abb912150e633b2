import { beforeEach, describe, expect, it } from "@jest/globals";
import { confirmPaid } from "@shop/events/orders/v1/confirm-paid-consumer.js";
import { rejectUnpaid } from "@shop/events/orders/v1/reject-unpaid-consumer.js";
import { rejectUnstocked } from "@shop/events/orders/v1/reject-unstocked-consumer.js";
import { rememberCustomer } from "@shop/events/orders/v1/remember-customer-consumer.js";
import { messagePact } from "@tenon/pact-messages";
import { openDatabase } from "@tenon/store-sqlite";
import { CachedOrders } from "./cached-orders.js";
import { ConfirmPaid } from "./confirm-paid.js";
import { EndOrder } from "./end-order.js";
import { Fulfilments } from "./fulfilments.js";
import { migrations } from "./migrations.js";
import { openOrderCache } from "./order-cache.js";
import { Orders } from "./orders.js";
import { RejectUnpaid } from "./reject-unpaid.js";
import { RejectUnstocked } from "./reject-unstocked.js";
import { RememberCustomer } from "./remember-customer.js";
import { SqliteCustomers } from "./sqlite-customers.js";
import { placedOrder } from "./testing/placed-order.js";

const { orderId } = placedOrder;
const testFile = import.meta.filename;

let orders: Orders;
let customers: SqliteCustomers;
let fulfilments: Fulfilments;
let ending: EndOrder;
beforeEach(async () => {
  const database = openDatabase(":memory:", migrations);
  customers = new SqliteCustomers(database);
  orders = new Orders(database.events);
  fulfilments = new Fulfilments(database.events);
  customers.remember({ customerId: placedOrder.customerId, name: "Ada Lovelace" });
  await orders.place(placedOrder);
  ending = new EndOrder(orders, new CachedOrders(orders, openOrderCache(undefined).cache));
});

describe("orders relies on users", () => {
  const pact = messagePact({ subscription: rememberCustomer, testFile });

  it("to know who may order", async () => {
    const userId = "9b2f7a52-8f54-4c5e-9c0f-3f0a4f0a8a11";
    await pact.expects({
      description: "a new customer who may order",
      operation: "announceUser",
      example: { userId, name: "Charles Babbage" },
      handledBy: new RememberCustomer(customers),
    });
    expect(customers.knows(userId)).toBe(true);
  });
});

describe("orders relies on inventory", () => {
  const pact = messagePact({ subscription: rejectUnstocked, testFile });

  it("to reject an order whose goods are not there", async () => {
    await pact.expects({
      description: "an order whose goods are not there",
      operation: "refuseReservation",
      example: { orderId, missing: [{ sku: "DOVETAIL-JIG" }] },
      handledBy: new RejectUnstocked(ending),
    });
    expect(await orders.find(orderId)).toMatchObject({ status: "rejected", reason: { skus: ["DOVETAIL-JIG"] } });
  });
});

describe("orders relies on payments", () => {
  const paid = messagePact({ subscription: confirmPaid, testFile });
  const unpaid = messagePact({ subscription: rejectUnpaid, testFile });

  it("to confirm an order that is paid", async () => {
    await paid.expects({
      description: "an order that is paid",
      operation: "authorisePayment",
      example: { orderId, paymentId: "77a0c3a3-0b5a-4f0d-8a55-0a6f8d1f2b02" },
      handledBy: new ConfirmPaid(ending, fulfilments),
    });
    expect(await orders.find(orderId)).toMatchObject({ status: "confirmed" });
  });

  it("to reject an order that cannot be paid", async () => {
    await unpaid.expects({
      description: "an order that cannot be paid",
      operation: "refusePayment",
      example: { orderId, code: "limit_exceeded" },
      handledBy: new RejectUnpaid(ending),
    });
    expect(await orders.find(orderId)).toMatchObject({ status: "rejected", reason: { code: "limit_exceeded" } });
  });
});
