import { Inject, Injectable } from "@nestjs/common";
import {
  NoteNotificationConsumer,
  type NoteNotificationEvent,
} from "@shop/events/notifications/v1/note-notification-consumer.js";
import type { MessageContext } from "@tenon/messaging";
import { CareLog } from "./care-log.js";

/** Writes what a customer was told to the log that customer care reads. */
@Injectable()
export class NoteNotification extends NoteNotificationConsumer {
  constructor(@Inject(CareLog) private readonly log: CareLog) {
    super();
  }

  handle({ recipientId, subject }: NoteNotificationEvent, { envelope }: MessageContext): void {
    this.log.note({ eventId: envelope.id, recipientId, subject });
  }
}
