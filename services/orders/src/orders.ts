import type { Order } from "./order.js";

/** All orders. */
export abstract class Orders {
  abstract add(order: Order): void;

  abstract find(orderId: string): Order | undefined;

  /** Keeps what `next` makes of an order, and gives it back; undefined where there is none. Nobody else changes it meanwhile. */
  abstract update(orderId: string, next: (order: Order) => Order): Order | undefined;
}

/** An event is about an order that we have never heard of. */
export class OrderUnknownError extends Error {
  override readonly name = "OrderUnknownError";
  readonly code = "ORDER_UNKNOWN";

  constructor(orderId: string) {
    super(`ORDER_UNKNOWN ${orderId}: was not placed here`);
  }
}
