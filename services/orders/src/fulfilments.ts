import { confirmPaid } from "@shop/events/orders/v1/confirm-paid-consumer.js";
import { followOrder } from "@shop/events/orders/v1/follow-order-consumer.js";
import { type EventStore, Sagas } from "@tenon/event-store";
import { type Fulfilment, type FulfilmentEvent, fulfilment } from "./fulfilment.js";

/** The fulfilment of all orders: each is what it has heard. */
export class Fulfilments extends Sagas<Fulfilment, FulfilmentEvent> {
  constructor(store: EventStore) {
    super({
      store,
      category: "fulfilment",
      saga: fulfilment,
      hears: {
        "orders.order-placed.v2": followOrder,
        "orders.order-rejected.v1": followOrder,
        "orders.order-cancelled.v1": followOrder,
        "orders.payment-due.v1": followOrder,
        "payments.payment-authorised.v1": confirmPaid,
      },
    });
  }
}
