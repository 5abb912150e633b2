// Generated from asyncapi/payments/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { stockReserved } from "../../inventory/v1/stock-reserved.js";
import { validateCollectPayment } from "./validators.js";

/** What `payments` reads of `StockReserved`. Everything that was ordered is kept for the order. */
export interface CollectPaymentEvent {
  /** @format uuid */
  readonly orderId: string;
}

/** Takes the money once the goods are reserved. */
export const collectPayment = defineSubscription<CollectPaymentEvent>({
  channel: stockReserved,
  consumer: "payments",
  queue: "payments.collect-payment",
  reads: ["/orderId"],
  validate: validateCollectPayment,
});

/** Handles `collectPayment`: extend it and write `handle`. */
export abstract class CollectPaymentConsumer extends Consumer<CollectPaymentEvent> {
  readonly subscription = collectPayment;
}
