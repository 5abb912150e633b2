import { type EventStore, type Saga, Sagas, send } from "@tenon/event-store";
import type { Channel, Tagged } from "@tenon/messaging";
import { channelOf } from "./channel-of.js";

/** An order on its way through a shop's services, in the shape of generated code. */
export interface About {
  readonly orderId: string;
}

const fields = { orderId: "string" } as const;
const channel = (type: string) =>
  channelOf<About>({ type, version: "1.0.0", fields, delivery: { orderedBy: "/orderId" } });

export const orderPlaced = channel("orders.order-placed.v1");
export const stockReserved = channel("inventory.stock-reserved.v1");
export const stockRefused = channel("inventory.stock-refused.v1");
export const paymentCollected = channel("payments.payment-collected.v1");
export const paymentRefused = channel("payments.payment-refused.v1");
export const paymentDue = channel("fulfilment.payment-due.v1");

export const reserveStock = channel("fulfilment.reserve-stock.v1");
export const releaseStock = channel("fulfilment.release-stock.v1");
export const collectPayment = channel("fulfilment.collect-payment.v1");
export const refundPayment = channel("fulfilment.refund-payment.v1");
export const orderFulfilled = channel("fulfilment.order-fulfilled.v1");
export const orderGivenUp = channel("fulfilment.order-given-up.v1");

export type FulfilmentEvent =
  | Tagged<"orders.order-placed.v1", About>
  | Tagged<"inventory.stock-reserved.v1", About>
  | Tagged<"inventory.stock-refused.v1", About>
  | Tagged<"payments.payment-collected.v1", About>
  | Tagged<"payments.payment-refused.v1", About>
  | Tagged<"fulfilment.payment-due.v1", About>;

/** Given up, `abandoned` has stock that may still come, and `unpaid` a payment. */
export type Fulfilment = "new" | "reserving" | "paying" | "fulfilled" | "abandoned" | "unpaid" | "given up";

const payWithinMs = 15 * 60_000;

/** Reserve, then collect; give back what was taken where the rest does not come, or does not come in time. */
export const fulfilment: Saga<Fulfilment, FulfilmentEvent> = {
  initial: "new",

  evolve: (state, { type }) => steps[state][type]?.to ?? state,

  react: ({ type, data: { orderId } }, state) =>
    steps[state][type]?.sends.map((channel) =>
      send(channel, { orderId }, channel === paymentDue ? { after: payWithinMs } : {}),
    ) ?? [],
};

interface Step {
  readonly to: Fulfilment;
  readonly sends: readonly Channel<About>[];
}

/** What is not in here changes nothing: an event that comes too late, or a second time. */
const steps: Readonly<Record<Fulfilment, { readonly [Type in FulfilmentEvent["type"]]?: Step }>> = {
  new: {
    "orders.order-placed.v1": { to: "reserving", sends: [reserveStock, paymentDue] },
  },
  reserving: {
    "inventory.stock-reserved.v1": { to: "paying", sends: [collectPayment] },
    "inventory.stock-refused.v1": { to: "given up", sends: [orderGivenUp] },
    "fulfilment.payment-due.v1": { to: "abandoned", sends: [orderGivenUp] },
  },
  paying: {
    "payments.payment-collected.v1": { to: "fulfilled", sends: [orderFulfilled] },
    "payments.payment-refused.v1": { to: "given up", sends: [releaseStock, orderGivenUp] },
    "fulfilment.payment-due.v1": { to: "unpaid", sends: [releaseStock, orderGivenUp] },
  },
  abandoned: {
    "inventory.stock-reserved.v1": { to: "given up", sends: [releaseStock] },
  },
  unpaid: {
    "payments.payment-collected.v1": { to: "given up", sends: [refundPayment] },
  },
  fulfilled: {},
  "given up": {},
};

export function fulfilmentsIn(store: EventStore): Sagas<Fulfilment, FulfilmentEvent> {
  return new Sagas({
    store,
    category: "fulfilment",
    saga: fulfilment,
    hears: {
      "orders.order-placed.v1": orderPlaced,
      "inventory.stock-reserved.v1": stockReserved,
      "inventory.stock-refused.v1": stockRefused,
      "payments.payment-collected.v1": paymentCollected,
      "payments.payment-refused.v1": paymentRefused,
      "fulfilment.payment-due.v1": paymentDue,
    },
  });
}
