// Generated from asyncapi/notifications/v1.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { notificationSent } from "./notification-sent.js";
import { validateNoteNotification } from "./validators.js";

/** What `notifications` reads of `NotificationSent`. A customer was told something. */
export interface NoteNotificationEvent {
  /**
   * The user who was told.
   * @format uuid
   */
  readonly recipientId: string;
  /** @minLength 1 */
  readonly subject: string;
}

/** Writes what was sent to the log that customer care reads. */
export const noteNotification = defineSubscription<NoteNotificationEvent>({
  channel: notificationSent,
  consumer: "notifications",
  queue: "notifications.note-notification",
  reads: ["/recipientId", "/subject"],
  validate: validateNoteNotification,
});

/** Handles `noteNotification`: extend it and write `handle`. */
export abstract class NoteNotificationConsumer extends Consumer<NoteNotificationEvent> {
  readonly subscription = noteNotification;
}
