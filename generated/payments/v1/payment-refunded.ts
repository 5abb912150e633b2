// Generated from asyncapi/payments/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { Money } from "../../shared/money/types.js";
import { validatePaymentRefunded } from "./validators.js";

/** The money for an order is the customer's again. */
export interface PaymentRefunded {
  /** @format uuid */
  readonly orderId: string;
  /**
   * Who has paid.
   * @format uuid
   */
  readonly customerId: string;
  /**
   * As the payment was announced.
   * @format uuid
   */
  readonly paymentId: string;
  readonly amount: Money;
  /** @format date-time */
  readonly refundedAt: string;
}

/** The channel `payments.payment-refunded.v1`. */
export const paymentRefunded = defineChannel<PaymentRefunded>({
  address: "payments.payment-refunded.v1",
  source: "payments",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "payments.payment-refunded.v1",
    version: "1.1.0",
    digest: "sha256-4806b050420c53ba28e1272859f2e1b00cec5e18139da867ddc40b79170e5c15",
    validate: validatePaymentRefunded,
  },
  delivery: { orderedBy: "/orderId" },
});

/** Publishes `PaymentRefunded`. An invalid event throws `InvalidEventError` and is not sent. */
export class PaymentRefundedPublisher extends Publisher<PaymentRefunded> {
  constructor(broker: Broker) {
    super(paymentRefunded, broker);
  }
}
