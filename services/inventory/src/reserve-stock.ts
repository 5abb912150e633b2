import { Inject, Injectable } from "@nestjs/common";
import { ReserveStockConsumer, type ReserveStockEvent } from "@shop/events/inventory/v1/reserve-stock-consumer.js";
import { StockRefusedPublisher } from "@shop/events/inventory/v1/stock-refused.js";
import { StockReservedPublisher } from "@shop/events/inventory/v1/stock-reserved.js";
import type { MessageContext, SyncTransaction } from "@tenon/messaging";
import { Database } from "@tenon/store-sqlite";
import type { Reservation } from "./reservation.js";
import { Stock } from "./stock.js";

/** Keeps the goods of a new order, and says whether that was possible. */
@Injectable()
export class ReserveStock extends ReserveStockConsumer {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Stock) private readonly stock: Stock,
    @Inject(StockReservedPublisher) private readonly reserved: StockReservedPublisher,
    @Inject(StockRefusedPublisher) private readonly refused: StockRefusedPublisher,
  ) {
    super();
  }

  handle({ orderId, lines }: ReserveStockEvent, { effect }: Pick<MessageContext, "effect">): void {
    this.database.once(effect, (transaction) => this.#answer(orderId, this.stock.reserve(orderId, lines), transaction));
  }

  /** The decision has one id, so that an order that comes again under another id is answered by the same event. */
  #answer(orderId: string, reservation: Reservation, transaction: SyncTransaction): void {
    const { reservationId: id } = reservation;
    switch (reservation.status) {
      case "reserved": {
        const { reservationId, reservedAt } = reservation;
        const time = new Date(reservedAt);
        this.reserved.publish({ orderId, reservationId, reservedAt }, { in: transaction, id, time });
        return;
      }
      case "refused": {
        const { missing, refusedAt } = reservation;
        this.refused.publish({ orderId, missing, refusedAt }, { in: transaction, id, time: new Date(refusedAt) });
        return;
      }
      case "released":
        return;
    }
  }
}
