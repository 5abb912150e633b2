import { orderCancelled } from "@shop/events/orders/v1/order-cancelled.js";
import { orderConfirmed } from "@shop/events/orders/v1/order-confirmed.js";
import { orderPlaced as orderPlacedV1 } from "@shop/events/orders/v1/order-placed.js";
import { orderRejected } from "@shop/events/orders/v1/order-rejected.js";
import { orderPlaced } from "@shop/events/orders/v2/order-placed.js";
import { EventSourced, type EventStore, type Kept } from "@tenon/event-store";
import { composeMessage, type Effect, type OutgoingMessage } from "@tenon/messaging";
import type { Order, OrderEnd, Placement } from "./order.js";
import { type OrderEvent, orderDecider } from "./order-decider.js";

/** All orders: each is what has happened to it. */
export class Orders {
  readonly #orders;

  constructor(store: EventStore) {
    this.#orders = new EventSourced({
      store,
      category: "order",
      decider: orderDecider,
      channels: {
        "orders.order-placed.v2": orderPlaced,
        "orders.order-confirmed.v1": orderConfirmed,
        "orders.order-rejected.v1": orderRejected,
        "orders.order-cancelled.v1": orderCancelled,
      },
      outgoing,
    });
  }

  /** What is kept, and by which contracts it is read. */
  get kept(): Kept {
    return this.#orders;
  }

  async find(orderId: string): Promise<Order | undefined> {
    const { state } = await this.#orders.load(orderId);
    return state ?? undefined;
  }

  /** The order is kept, and everybody will hear of it. */
  async place(placement: Placement): Promise<Order> {
    const { state } = await this.#orders.execute(placement.orderId, { kind: "place", placement });
    return state ?? { ...placement, status: "placed" };
  }

  /** The order as it stands afterwards: an order that has ended stays as it is. Rejects with `OrderUnknownError`. */
  async end(orderId: string, end: OrderEnd, effect?: Effect): Promise<Order | undefined> {
    const because = effect ? { effect } : {};
    const { state } = await this.#orders.execute(orderId, { kind: "end", orderId, end }, because);
    return state ?? undefined;
  }
}

/** A new order is told in both majors, for as long as anybody reads the first. v1 comes last: it is the one that sets the goods in motion. */
function outgoing(event: OrderEvent, message: OutgoingMessage): readonly OutgoingMessage[] {
  if (event.type !== "orders.order-placed.v2") return [message];
  const { lines, total, ...common } = event.data;
  const [first, ...others] = lines;
  const told = {
    ...common,
    lines: [lineV1(first), ...others.map(lineV1)],
    total: total.amount,
    currency: total.currency,
  } as const;
  const { id, time } = message.envelope;
  return [message, composeMessage(orderPlacedV1, told, { id: `${id}.v1`, time: new Date(time) }).message];
}

function lineV1({ sku, quantity, unitPrice }: Order["lines"][0]) {
  return { sku, quantity, unitPrice: unitPrice.amount };
}
