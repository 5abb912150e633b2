import type { NotificationSent } from "@shop/events/notifications/v1/notification-sent.js";

/** By what a customer is told something. */
export type Medium = NotificationSent["medium"];

export const media: readonly Medium[] = ["email", "sms", "push"];
