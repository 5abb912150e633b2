import type { Item, Reservation } from "./reservation.js";

/** What is on the shelf and for whom it is kept. Each deed is done whole or not at all, and doing it again changes nothing. */
export abstract class Stock {
  /** Keeps all of the goods for the order, or none where there is too little of one. */
  abstract reserve(orderId: string, lines: readonly Item[]): Reservation;

  /** Puts the goods of an order back. If none are kept for it yet, none ever will be. */
  abstract release(orderId: string): void;

  /** The pieces that nobody has reserved. */
  abstract piecesOf(sku: string): number;
}
