import { describe, it } from "@jest/globals";
import { scenarios } from "@tenon/event-store/testing";
import type { OrderEnd } from "./order.js";
import { type OrderEvent, orderDecider } from "./order-decider.js";
import { placedOrder } from "./testing/placed-order.js";

const { status: _, ...placement } = placedOrder;
const { orderId, customerId } = placement;
const at = "2026-11-02T09:42:00Z";
const paymentId = "77a0c3a3-0b5a-4f0d-8a55-0a6f8d1f2b02";

const placed: OrderEvent = { type: "orders.order-placed.v2", data: placement };
const confirmed: OrderEvent = {
  type: "orders.order-confirmed.v1",
  data: { orderId, customerId, paymentId, confirmedAt: at },
};
const cancelled: OrderEvent = { type: "orders.order-cancelled.v1", data: { orderId, customerId, cancelledAt: at } };

const place = { kind: "place", placement } as const;
const end = (how: OrderEnd) => ({ kind: "end", orderId, end: how }) as const;
const confirm = end({ status: "confirmed", paymentId, confirmedAt: at });
const cancel = end({ status: "cancelled", cancelledAt: at });

const { given } = scenarios(orderDecider);

describe("an order", () => {
  it("is placed once", () => {
    given().when(place).then(placed);
    given(placed).when(place).then();
  });

  it("ends once, whatever comes later", () => {
    given(placed).when(confirm).then(confirmed);
    given(placed).when(cancel).then(cancelled);
    given(placed, confirmed).when(cancel).then();
    given(placed, cancelled).when(confirm).then();
  });

  it("that was never placed cannot end", () => {
    given().when(confirm).thenRefused("ORDER_UNKNOWN");
  });
});
