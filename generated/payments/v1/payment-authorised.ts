// Generated from asyncapi/payments/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import type { Money } from "../../shared/money/types.js";
import type { PaymentMethod } from "./types.js";
import { validatePaymentAuthorised } from "./validators.js";

/** The money for an order is ours. */
export interface PaymentAuthorised {
  /** @format uuid */
  readonly orderId: string;
  /** @format uuid */
  readonly paymentId: string;
  readonly amount: Money;
  readonly method: PaymentMethod;
  /** @format date-time */
  readonly authorisedAt: string;
}

/** The channel `payments.payment-authorised.v1`. */
export const paymentAuthorised = defineChannel<PaymentAuthorised>({
  address: "payments.payment-authorised.v1",
  source: "payments",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "payments.payment-authorised.v1",
    version: "1.1.0",
    digest: "sha256-647f2ee2f50e0094f1f7ceb0f31264d6392e92e8b30d8409e84268bb7fedb08e",
    validate: validatePaymentAuthorised,
  },
  delivery: { orderedBy: "/orderId" },
});

/** Publishes `PaymentAuthorised`. An invalid event throws `InvalidEventError` and is not sent. */
export class PaymentAuthorisedPublisher extends Publisher<PaymentAuthorised> {
  constructor(broker: Broker) {
    super(paymentAuthorised, broker);
  }
}
