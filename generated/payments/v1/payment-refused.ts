// Generated from asyncapi/payments/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validatePaymentRefused } from "./validators.js";

/** The money for an order could not be had. */
export interface PaymentRefused {
  /** @format uuid */
  readonly orderId: string;
  /** Why, as the payment provider says it. */
  readonly code: "limit_exceeded" | "card_declined" | "provider_unavailable";
  /** @format date-time */
  readonly refusedAt: string;
}

/** The channel `payments.payment-refused.v1`. */
export const paymentRefused = defineChannel<PaymentRefused>({
  address: "payments.payment-refused.v1",
  source: "payments",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "payments.payment-refused.v1",
    version: "1.1.0",
    digest: "sha256-822e92d29075ca1b68a67555a8765781a07a7a51972d45fd7cd67ce14d78eaa0",
    validate: validatePaymentRefused,
  },
  delivery: { orderedBy: "/orderId" },
});

/** Publishes `PaymentRefused`. An invalid event throws `InvalidEventError` and is not sent. */
export class PaymentRefusedPublisher extends Publisher<PaymentRefused> {
  constructor(broker: Broker) {
    super(paymentRefused, broker);
  }
}
