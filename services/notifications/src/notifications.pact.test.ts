import { beforeEach, describe, expect, it } from "@jest/globals";
import { NotificationSentPublisher } from "@shop/events/notifications/v1/notification-sent.js";
import { tellCustomer } from "@shop/events/notifications/v1/tell-customer-consumer.js";
import { tellRefunded } from "@shop/events/notifications/v1/tell-refunded-consumer.js";
import { welcomeUser } from "@shop/events/notifications/v1/welcome-user-consumer.js";
import { messagePact, RecordingBroker } from "@tenon/pact-messages";
import { openDatabase } from "@tenon/store-sqlite";
import { Courier } from "./courier.js";
import { migrations } from "./migrations.js";
import { PostOffice } from "./post-office.js";
import { SqliteContacts } from "./sqlite-contacts.js";
import { SqliteNotices } from "./sqlite-notices.js";
import { TellCustomer } from "./tell-customer.js";
import { TellRefunded } from "./tell-refunded.js";
import { WelcomeUser } from "./welcome-user.js";

const orderId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01";
const customerId = "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1";
const ada = { userId: customerId, email: "ada@example.com", name: "Ada Lovelace" };
const testFile = import.meta.filename;

class Letters extends PostOffice {
  readonly subjects: string[] = [];

  override async send({ subject }: { subject: string }): Promise<void> {
    this.subjects.push(subject);
  }
}

let letters: Letters;
let contacts: SqliteContacts;
let courier: Courier;
beforeEach(() => {
  const database = openDatabase(":memory:", migrations);
  letters = new Letters();
  contacts = new SqliteContacts(database);
  courier = new Courier(
    database,
    contacts,
    new SqliteNotices(database),
    letters,
    new NotificationSentPublisher(new RecordingBroker()),
  );
});

describe("notifications relies on users", () => {
  const pact = messagePact({ subscription: welcomeUser, testFile });

  it("to greet a new customer", async () => {
    await pact.expects({
      description: "a new customer who has agreed to email",
      operation: "announceUser",
      given: "the customer has agreed to email",
      example: { ...ada, preferences: { channels: ["email"] } },
      handledBy: new WelcomeUser(contacts, courier),
    });
    expect(letters.subjects).toEqual(["Welcome, Ada Lovelace"]);
  });

  it("to leave a new customer in peace", async () => {
    await pact.expects({
      description: "a new customer who has agreed to nothing",
      operation: "announceUser",
      given: "the customer has agreed to nothing",
      example: { ...ada, preferences: { channels: [] } },
      handledBy: new WelcomeUser(contacts, courier),
    });
    expect(letters.subjects).toEqual([]);
  });
});

describe("notifications relies on orders", () => {
  const pact = messagePact({ subscription: tellCustomer, provider: "orders", testFile });
  beforeEach(() => contacts.remember({ ...ada, medium: "email" }));

  it("to tell that an order is confirmed", async () => {
    await pact.expects({
      description: "a confirmed order to tell the customer of",
      operation: "confirmOrder",
      example: { type: "orders.order-confirmed.v1", data: { orderId, customerId } },
      handledBy: new TellCustomer(courier),
    });
    expect(letters.subjects).toEqual(["Your order is confirmed"]);
  });

  it("to tell which articles were out of stock", async () => {
    await pact.expects({
      description: "an order that was rejected for want of goods",
      operation: "rejectOrder",
      given: "the goods were out of stock",
      example: {
        type: "orders.order-rejected.v1",
        data: { orderId, customerId, reason: { kind: "outOfStock", skus: ["DOVETAIL-JIG"] } },
      },
      exactly: ["/reason/kind"],
      handledBy: new TellCustomer(courier),
    });
    expect(letters.subjects).toEqual(["We cannot fulfil your order: too little of DOVETAIL-JIG"]);
  });

  it("to tell that a payment was refused", async () => {
    await pact.expects({
      description: "an order that was rejected for want of money",
      operation: "rejectOrder",
      given: "the payment was refused",
      example: {
        type: "orders.order-rejected.v1",
        data: { orderId, customerId, reason: { kind: "paymentRefused", code: "limit_exceeded" } },
      },
      exactly: ["/reason/kind"],
      handledBy: new TellCustomer(courier),
    });
    expect(letters.subjects).toEqual(["We cannot fulfil your order: the payment was refused (limit exceeded)"]);
  });

  it("to tell that an order is cancelled", async () => {
    await pact.expects({
      description: "a cancelled order to tell the customer of",
      operation: "cancelOrder",
      example: { type: "orders.order-cancelled.v1", data: { orderId, customerId } },
      handledBy: new TellCustomer(courier),
    });
    expect(letters.subjects).toEqual(["Your order is cancelled"]);
  });
});

describe("notifications relies on payments", () => {
  const pact = messagePact({ subscription: tellRefunded, testFile });
  beforeEach(() => contacts.remember({ ...ada, medium: "email" }));

  it("to tell that a customer has their money back", async () => {
    await pact.expects({
      description: "a customer who has their money back",
      operation: "confirmRefund",
      example: { orderId, customerId, amount: { amount: 3900, currency: "EUR" } },
      handledBy: new TellRefunded(courier),
    });
    expect(letters.subjects).toEqual(["You have your 39.00 EUR back"]);
  });
});
