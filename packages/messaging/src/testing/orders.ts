import type { Tagged } from "../channel.js";
import { Consumer } from "../consumer.js";
import { defineChannel } from "../define-channel.js";
import { defineSubscription } from "../subscription.js";
import { validateWith } from "./validate-with.js";

/** A piece of the shop as its generated code looks, for the tests of this package. */

export const shopEvents = { name: "shop.events", type: "topic", durable: true, autoDelete: false } as const;

export interface OrderPlaced {
  readonly orderId: string;
  readonly total: number;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

export const orderPlaced = defineChannel<OrderPlaced>({
  address: "orders.order-placed.v1",
  source: "orders",
  exchange: shopEvents,
  message: {
    type: "orders.order-placed.v1",
    version: "1.2.0",
    digest: "sha256-placed",
    validate: validateWith({ orderId: "string", total: "number", lines: "object" }),
  },
  delivery: { orderedBy: "/orderId", attempts: 3, backoff: { initialMs: 1 }, maxBytes: 2_000 },
});

export const anOrder: OrderPlaced = { orderId: "o-1", total: 3900, lines: [{ sku: "CHISEL", quantity: 2 }] };

export interface ReserveStockEvent {
  readonly orderId: string;
  readonly lines: readonly { readonly sku: string }[];
}

export const reserveStock = defineSubscription<ReserveStockEvent>({
  channel: orderPlaced,
  consumer: "inventory",
  queue: "inventory.reserve-stock",
  reads: ["/orderId", "/lines/*/sku"],
  validate: validateWith({ orderId: "string", lines: "object" }),
});

/** Remembers what it has handled, and does what it is given to do. */
export class ReserveStock extends Consumer<ReserveStockEvent> {
  readonly subscription = reserveStock;
  readonly handled: ReserveStockEvent[] = [];
  readonly #work: (event: ReserveStockEvent) => Promise<unknown> | unknown;

  constructor(work: (event: ReserveStockEvent) => Promise<unknown> | unknown = () => {}) {
    super();
    this.#work = work;
  }

  async handle(event: ReserveStockEvent): Promise<void> {
    this.handled.push(event);
    await this.#work(event);
  }
}

export interface OrderCancelled {
  readonly orderId: string;
}

export const orderCancelled = defineChannel<OrderCancelled>({
  address: "orders.order-cancelled.v1",
  source: "orders",
  exchange: shopEvents,
  message: {
    type: "orders.order-cancelled.v1",
    version: "1.2.0",
    digest: "sha256-cancelled",
    validate: validateWith({ orderId: "string" }),
  },
});

export type OrderEvents =
  | Tagged<"orders.order-placed.v1", OrderPlaced>
  | Tagged<"orders.order-cancelled.v1", OrderCancelled>;

/** Several messages on one address. */
export const orderLog = defineChannel<OrderEvents>({
  address: "orders.log.v1",
  source: "orders",
  exchange: shopEvents,
  messages: [
    {
      type: "orders.order-placed.v1",
      version: "1.2.0",
      digest: "sha256-placed",
      validate: validateWith({ orderId: "string", total: "number" }),
    },
    {
      type: "orders.order-cancelled.v1",
      version: "1.2.0",
      digest: "sha256-cancelled",
      validate: validateWith({ orderId: "string" }),
    },
  ],
});
