import type { ConfirmPaidEvent } from "@shop/events/orders/v1/confirm-paid-consumer.js";
import type { FollowOrderEvent } from "@shop/events/orders/v1/follow-order-consumer.js";
import { orderOverdue } from "@shop/events/orders/v1/order-overdue.js";
import { paymentDue } from "@shop/events/orders/v1/payment-due.js";
import { refundDue } from "@shop/events/orders/v1/refund-due.js";
import { type Saga, type Sending, send } from "@tenon/event-store";
import type { Tagged } from "@tenon/messaging";

/** What the fulfilment of an order hears of: what becomes of the order, that its time is over, and that it is paid. */
export type FulfilmentEvent = FollowOrderEvent | Tagged<"payments.payment-authorised.v1", ConfirmPaidEvent>;

/** `given up` is an order without a payment, `refunded` one whose payment is owed back. */
export type Fulfilment = "new" | "unpaid" | "paid" | "given up" | "refunded";

/** An order is to be paid in time. What was paid for one that comes to nothing is owed back, whichever of both is heard first. */
export const fulfilment: Saga<Fulfilment, FulfilmentEvent> = {
  initial: "new",
  evolve: (state, { type }) => steps[state][type]?.to ?? state,
  react: ({ type, data }, state) => steps[state][type]?.sends?.(data.orderId) ?? [],
};

const setDeadline = (orderId: string) => [send(paymentDue, { orderId }, { after: 15 * 60_000 })];
const giveUp = (orderId: string) => [send(orderOverdue, { orderId })];
const refund = (orderId: string) => [send(refundDue, { orderId })];

interface Step {
  readonly to: Fulfilment;
  readonly sends?: (orderId: string) => readonly Sending[];
}

/** What is not in here changes nothing: an event that comes too late, or a second time. */
const steps: Readonly<Record<Fulfilment, { readonly [Type in FulfilmentEvent["type"]]?: Step }>> = {
  new: {
    "orders.order-placed.v2": { to: "unpaid", sends: setDeadline },
    "payments.payment-authorised.v1": { to: "paid" },
    "orders.order-rejected.v1": { to: "given up" },
    "orders.order-cancelled.v1": { to: "given up" },
  },
  unpaid: {
    "payments.payment-authorised.v1": { to: "paid" },
    "orders.payment-due.v1": { to: "unpaid", sends: giveUp },
    "orders.order-rejected.v1": { to: "given up" },
    "orders.order-cancelled.v1": { to: "given up" },
  },
  paid: {
    "orders.order-rejected.v1": { to: "refunded", sends: refund },
    "orders.order-cancelled.v1": { to: "refunded", sends: refund },
  },
  "given up": {
    "payments.payment-authorised.v1": { to: "refunded", sends: refund },
  },
  refunded: {},
};
