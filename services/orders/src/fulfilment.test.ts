import { describe, it } from "@jest/globals";
import { orderOverdue } from "@shop/events/orders/v1/order-overdue.js";
import { paymentDue } from "@shop/events/orders/v1/payment-due.js";
import { refundDue } from "@shop/events/orders/v1/refund-due.js";
import { send } from "@tenon/event-store";
import { sagaScenarios } from "@tenon/event-store/testing";
import { type FulfilmentEvent, fulfilment } from "./fulfilment.js";
import { placedOrder } from "./testing/placed-order.js";

const { orderId } = placedOrder;
const order = { orderId };
const paymentId = "77a0c3a3-0b5a-4f0d-8a55-0a6f8d1f2b02";

const placed: FulfilmentEvent = { type: "orders.order-placed.v2", data: order };
const rejected: FulfilmentEvent = { type: "orders.order-rejected.v1", data: order };
const cancelled: FulfilmentEvent = { type: "orders.order-cancelled.v1", data: order };
const timeIsOver: FulfilmentEvent = { type: "orders.payment-due.v1", data: order };
const paid: FulfilmentEvent = { type: "payments.payment-authorised.v1", data: { orderId, paymentId } };

const { given } = sagaScenarios(fulfilment);

describe("the fulfilment of an order", () => {
  it("sets a deadline, once", () => {
    given()
      .when(placed)
      .then(send(paymentDue, order, { after: 15 * 60_000 }));
    given(placed).when(placed).then();
  });

  it("gives up an order that is not paid in time, and no other", () => {
    given(placed).when(timeIsOver).then(send(orderOverdue, order));
    given(placed, paid).when(timeIsOver).then();
    given(placed, cancelled).when(timeIsOver).then();
    given(placed, rejected).when(timeIsOver).then();
  });

  it.each([
    ["rejected", rejected],
    ["cancelled", cancelled],
  ])("owes the money back when the order is %s, whichever is heard first", (_, ended) => {
    given(placed, paid).when(ended).then(send(refundDue, order));
    given(placed, ended).when(paid).then(send(refundDue, order));
    given(placed, timeIsOver, ended).when(paid).then(send(refundDue, order));
    given(paid).when(ended).then(send(refundDue, order));
    given(ended).when(paid).then(send(refundDue, order));
  });

  it("owes it back once, and nothing where nothing was paid", () => {
    given(placed, paid, cancelled).when(paid).then();
    given(placed, cancelled, paid).when(cancelled).then();
    given(placed, cancelled, paid).when(rejected).then();
    given(placed).when(cancelled).then();
    given(placed).when(rejected).then();
  });
});
