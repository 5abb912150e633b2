import { Inject, Injectable } from "@nestjs/common";
import { OrderCancelledPublisher } from "@shop/events/orders/v1/order-cancelled.js";
import { OrderConfirmedPublisher } from "@shop/events/orders/v1/order-confirmed.js";
import { OrderPlacedPublisher } from "@shop/events/orders/v1/order-placed.js";
import { OrderRejectedPublisher } from "@shop/events/orders/v1/order-rejected.js";
import { OrderPlacedPublisher as OrderPlacedV2Publisher } from "@shop/events/orders/v2/order-placed.js";
import type { SyncTransaction } from "@tenon/messaging";
import type { Order } from "./order.js";

/**
 * Tells everybody how an order stands, when that is kept. Each state of an order has one id as an event: told again, it is
 * the same event.
 */
@Injectable()
export class AnnounceOrder {
  constructor(
    @Inject(OrderPlacedPublisher) private readonly placed: OrderPlacedPublisher,
    @Inject(OrderPlacedV2Publisher) private readonly placedV2: OrderPlacedV2Publisher,
    @Inject(OrderConfirmedPublisher) private readonly confirmed: OrderConfirmedPublisher,
    @Inject(OrderRejectedPublisher) private readonly rejected: OrderRejectedPublisher,
    @Inject(OrderCancelledPublisher) private readonly cancelled: OrderCancelledPublisher,
  ) {}

  announce(order: Order, transaction: SyncTransaction): void {
    const { orderId, customerId } = order;
    switch (order.status) {
      case "placed":
        this.#announcePlaced(order, transaction);
        return;
      case "confirmed": {
        const { paymentId, confirmedAt } = order;
        this.confirmed.publish(
          { orderId, customerId, paymentId, confirmedAt },
          { in: transaction, ...sameEvent(order, confirmedAt) },
        );
        return;
      }
      case "rejected": {
        const { reason, rejectedAt } = order;
        this.rejected.publish(
          { orderId, customerId, reason, rejectedAt },
          { in: transaction, ...sameEvent(order, rejectedAt) },
        );
        return;
      }
      case "cancelled": {
        const { cancelledAt } = order;
        this.cancelled.publish(
          { orderId, customerId, cancelledAt },
          { in: transaction, ...sameEvent(order, cancelledAt) },
        );
        return;
      }
    }
  }

  /** In both majors, for as long as anybody reads the first. v1 comes last: it is the one that sets the goods in motion. */
  #announcePlaced({ orderId, customerId, placedAt, lines, total, note }: Order, transaction: SyncTransaction): void {
    const time = new Date(placedAt);
    const common = { orderId, customerId, placedAt, note };
    this.placedV2.publish({ ...common, lines, total }, { in: transaction, id: `${orderId}.placed.v2`, time });
    const [first, ...others] = lines;
    this.placed.publish(
      { ...common, lines: [lineV1(first), ...others.map(lineV1)], total: total.amount, currency: total.currency },
      { in: transaction, id: `${orderId}.placed.v1`, time },
    );
  }
}

function sameEvent({ orderId, status }: Order, at: string) {
  return { id: `${orderId}.${status}`, time: new Date(at) };
}

function lineV1({ sku, quantity, unitPrice }: Order["lines"][0]) {
  return { sku, quantity, unitPrice: unitPrice.amount };
}
