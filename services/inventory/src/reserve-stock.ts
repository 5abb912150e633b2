import { Inject, Injectable } from "@nestjs/common";
import { ReserveStockConsumer, type ReserveStockEvent } from "@shop/events/inventory/v1/reserve-stock-consumer.js";
import { StockRefusedPublisher } from "@shop/events/inventory/v1/stock-refused.js";
import { StockReservedPublisher } from "@shop/events/inventory/v1/stock-reserved.js";
import { Stock } from "./stock.js";

/** Keeps the goods of a new order, and says whether that was possible. */
@Injectable()
export class ReserveStock extends ReserveStockConsumer {
  constructor(
    @Inject(Stock) private readonly stock: Stock,
    @Inject(StockReservedPublisher) private readonly reserved: StockReservedPublisher,
    @Inject(StockRefusedPublisher) private readonly refused: StockRefusedPublisher,
  ) {
    super();
  }

  /** The decision is kept before it is told, under an id of its own: told again, it is the same event. */
  async handle({ orderId, lines }: ReserveStockEvent): Promise<void> {
    const reservation = this.stock.reserve(orderId, lines);
    switch (reservation.status) {
      case "reserved": {
        const { reservationId, reservedAt } = reservation;
        await this.reserved.publish(
          { orderId, reservationId, reservedAt },
          { id: reservationId, time: new Date(reservedAt) },
        );
        return;
      }
      case "refused": {
        const { reservationId, missing, refusedAt } = reservation;
        await this.refused.publish({ orderId, missing, refusedAt }, { id: reservationId, time: new Date(refusedAt) });
        return;
      }
      case "released":
        return;
    }
  }
}
