// Generated from asyncapi/payments/v1.yaml by `tenon generate`. Edit the spec, not this file.

import type { PaymentAuthorised } from "./payment-authorised.js";
import type { PaymentRefunded } from "./payment-refunded.js";
import type { PaymentRefused } from "./payment-refused.js";

/** The example `byCard` of `payments.payment-authorised.v1`. */
export const paymentAuthorisedByCard = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  paymentId: "77a0c3a3-0b5a-4f0d-8a55-0a6f8d1f2b02",
  amount: { amount: 3900, currency: "EUR" },
  method: { kind: "card", lastDigits: "4242" },
  authorisedAt: "2026-11-02T09:41:02Z",
} as const;
paymentAuthorisedByCard satisfies PaymentAuthorised;
// @ts-expect-error orderId is required.
({}) as Omit<typeof paymentAuthorisedByCard, "orderId"> satisfies PaymentAuthorised;
// @ts-expect-error paymentId is required.
({}) as Omit<typeof paymentAuthorisedByCard, "paymentId"> satisfies PaymentAuthorised;
// @ts-expect-error amount is required.
({}) as Omit<typeof paymentAuthorisedByCard, "amount"> satisfies PaymentAuthorised;
// @ts-expect-error method is required.
({}) as Omit<typeof paymentAuthorisedByCard, "method"> satisfies PaymentAuthorised;
// @ts-expect-error authorisedAt is required.
({}) as Omit<typeof paymentAuthorisedByCard, "authorisedAt"> satisfies PaymentAuthorised;
// @ts-expect-error orderId is no number.
({}) as Omit<typeof paymentAuthorisedByCard, "orderId"> & { readonly orderId: 0 } satisfies PaymentAuthorised;
// @ts-expect-error paymentId is no number.
({}) as Omit<typeof paymentAuthorisedByCard, "paymentId"> & { readonly paymentId: 0 } satisfies PaymentAuthorised;
// @ts-expect-error authorisedAt is no number.
({}) as Omit<typeof paymentAuthorisedByCard, "authorisedAt"> & { readonly authorisedAt: 0 } satisfies PaymentAuthorised;

/** The example `byTransfer` of `payments.payment-authorised.v1`. */
export const paymentAuthorisedByTransfer = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  paymentId: "77a0c3a3-0b5a-4f0d-8a55-0a6f8d1f2b02",
  amount: { amount: 3900, currency: "EUR" },
  method: { kind: "transfer", iban: "DE89370400440532013000" },
  authorisedAt: "2026-11-02T09:41:02Z",
} as const;
paymentAuthorisedByTransfer satisfies PaymentAuthorised;
// @ts-expect-error orderId is required.
({}) as Omit<typeof paymentAuthorisedByTransfer, "orderId"> satisfies PaymentAuthorised;
// @ts-expect-error paymentId is required.
({}) as Omit<typeof paymentAuthorisedByTransfer, "paymentId"> satisfies PaymentAuthorised;
// @ts-expect-error amount is required.
({}) as Omit<typeof paymentAuthorisedByTransfer, "amount"> satisfies PaymentAuthorised;
// @ts-expect-error method is required.
({}) as Omit<typeof paymentAuthorisedByTransfer, "method"> satisfies PaymentAuthorised;
// @ts-expect-error authorisedAt is required.
({}) as Omit<typeof paymentAuthorisedByTransfer, "authorisedAt"> satisfies PaymentAuthorised;

/** The example `limitExceeded` of `payments.payment-refused.v1`. */
export const paymentRefusedLimitExceeded = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  code: "limit_exceeded",
  refusedAt: "2026-11-02T09:41:02Z",
} as const;
paymentRefusedLimitExceeded satisfies PaymentRefused;
// @ts-expect-error orderId is required.
({}) as Omit<typeof paymentRefusedLimitExceeded, "orderId"> satisfies PaymentRefused;
// @ts-expect-error code is required.
({}) as Omit<typeof paymentRefusedLimitExceeded, "code"> satisfies PaymentRefused;
// @ts-expect-error refusedAt is required.
({}) as Omit<typeof paymentRefusedLimitExceeded, "refusedAt"> satisfies PaymentRefused;
// @ts-expect-error orderId is no number.
({}) as Omit<typeof paymentRefusedLimitExceeded, "orderId"> & { readonly orderId: 0 } satisfies PaymentRefused;
// @ts-expect-error code is no number.
({}) as Omit<typeof paymentRefusedLimitExceeded, "code"> & { readonly code: 0 } satisfies PaymentRefused;
// @ts-expect-error code has no such value.
({}) as Omit<typeof paymentRefusedLimitExceeded, "code"> & { readonly code: "none of these" } satisfies PaymentRefused;
// @ts-expect-error refusedAt is no number.
({}) as Omit<typeof paymentRefusedLimitExceeded, "refusedAt"> & { readonly refusedAt: 0 } satisfies PaymentRefused;

/** The example `refunded` of `payments.payment-refunded.v1`. */
export const paymentRefundedRefunded = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  paymentId: "77a0c3a3-0b5a-4f0d-8a55-0a6f8d1f2b02",
  amount: { amount: 3900, currency: "EUR" },
  refundedAt: "2026-11-02T09:45:01Z",
} as const;
paymentRefundedRefunded satisfies PaymentRefunded;
// @ts-expect-error orderId is required.
({}) as Omit<typeof paymentRefundedRefunded, "orderId"> satisfies PaymentRefunded;
// @ts-expect-error customerId is required.
({}) as Omit<typeof paymentRefundedRefunded, "customerId"> satisfies PaymentRefunded;
// @ts-expect-error paymentId is required.
({}) as Omit<typeof paymentRefundedRefunded, "paymentId"> satisfies PaymentRefunded;
// @ts-expect-error amount is required.
({}) as Omit<typeof paymentRefundedRefunded, "amount"> satisfies PaymentRefunded;
// @ts-expect-error refundedAt is required.
({}) as Omit<typeof paymentRefundedRefunded, "refundedAt"> satisfies PaymentRefunded;
// @ts-expect-error orderId is no number.
({}) as Omit<typeof paymentRefundedRefunded, "orderId"> & { readonly orderId: 0 } satisfies PaymentRefunded;
// @ts-expect-error customerId is no number.
({}) as Omit<typeof paymentRefundedRefunded, "customerId"> & { readonly customerId: 0 } satisfies PaymentRefunded;
// @ts-expect-error paymentId is no number.
({}) as Omit<typeof paymentRefundedRefunded, "paymentId"> & { readonly paymentId: 0 } satisfies PaymentRefunded;
// @ts-expect-error refundedAt is no number.
({}) as Omit<typeof paymentRefundedRefunded, "refundedAt"> & { readonly refundedAt: 0 } satisfies PaymentRefunded;
