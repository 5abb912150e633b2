// Generated from asyncapi/notifications/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher } from "@tenon/messaging";
import { validateNotificationSent } from "./validators.js";

/** A customer was told something. */
export interface NotificationSent {
  /** @format uuid */
  readonly notificationId: string;
  /**
   * The user who was told.
   * @format uuid
   */
  readonly recipientId: string;
  readonly medium: "email" | "sms" | "push";
  /** @minLength 1 */
  readonly subject: string;
  /**
   * The order that it was about, if it was about one.
   * @format uuid
   */
  readonly orderId: string | null;
  /** @format date-time */
  readonly sentAt: string;
}

/** The channel `notifications.notification-sent.v1`. */
export const notificationSent = defineChannel<NotificationSent>({
  address: "notifications.notification-sent.v1",
  source: "notifications",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "notifications.notification-sent.v1",
    version: "1.1.0",
    digest: "sha256-1bbfa4da2bd40c3fef14ba304cec3dcceaf010b43f819db4d7d1a7734cd71c63",
    validate: validateNotificationSent,
  },
  delivery: { orderedBy: "/recipientId" },
});

/** Publishes `NotificationSent`. An invalid event throws `InvalidEventError` and is not sent. */
export class NotificationSentPublisher extends Publisher<NotificationSent> {
  constructor(broker: Broker) {
    super(notificationSent, broker);
  }
}
