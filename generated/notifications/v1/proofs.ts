// Generated from asyncapi/notifications/v1.yaml by `tenon generate`. Edit the spec, not this file.

import type { NotificationSent } from "./notification-sent.js";

/** The example `orderConfirmed` of `notifications.notification-sent.v1`. */
export const notificationSentOrderConfirmed = {
  notificationId: "3c1d8a52-5b1e-4a7b-9d2e-6f3b7c8d9e04",
  recipientId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  medium: "email",
  subject: "Your order is confirmed",
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  sentAt: "2026-11-02T09:41:03Z",
} as const;
notificationSentOrderConfirmed satisfies NotificationSent;
// @ts-expect-error notificationId is required.
({}) as Omit<typeof notificationSentOrderConfirmed, "notificationId"> satisfies NotificationSent;
// @ts-expect-error recipientId is required.
({}) as Omit<typeof notificationSentOrderConfirmed, "recipientId"> satisfies NotificationSent;
// @ts-expect-error medium is required.
({}) as Omit<typeof notificationSentOrderConfirmed, "medium"> satisfies NotificationSent;
// @ts-expect-error subject is required.
({}) as Omit<typeof notificationSentOrderConfirmed, "subject"> satisfies NotificationSent;
// @ts-expect-error orderId is required.
({}) as Omit<typeof notificationSentOrderConfirmed, "orderId"> satisfies NotificationSent;
// @ts-expect-error sentAt is required.
({}) as Omit<typeof notificationSentOrderConfirmed, "sentAt"> satisfies NotificationSent;
// @ts-expect-error notificationId is no number.
({}) as Omit<typeof notificationSentOrderConfirmed, "notificationId"> & { readonly notificationId: 0 } satisfies NotificationSent;
// @ts-expect-error recipientId is no number.
({}) as Omit<typeof notificationSentOrderConfirmed, "recipientId"> & { readonly recipientId: 0 } satisfies NotificationSent;
// @ts-expect-error medium is no number.
({}) as Omit<typeof notificationSentOrderConfirmed, "medium"> & { readonly medium: 0 } satisfies NotificationSent;
// @ts-expect-error medium has no such value.
({}) as Omit<typeof notificationSentOrderConfirmed, "medium"> & { readonly medium: "none of these" } satisfies NotificationSent;
// @ts-expect-error subject is no number.
({}) as Omit<typeof notificationSentOrderConfirmed, "subject"> & { readonly subject: 0 } satisfies NotificationSent;
// @ts-expect-error orderId is no number.
({}) as Omit<typeof notificationSentOrderConfirmed, "orderId"> & { readonly orderId: 0 } satisfies NotificationSent;
// @ts-expect-error sentAt is no number.
({}) as Omit<typeof notificationSentOrderConfirmed, "sentAt"> & { readonly sentAt: 0 } satisfies NotificationSent;
