import { randomUUID } from "node:crypto";
import { Inject, Injectable } from "@nestjs/common";
import { NotificationSentPublisher } from "@shop/events/notifications/v1/notification-sent.js";
import { Database } from "@tenon/store-sqlite";
import { Contacts } from "./contacts.js";
import { Notices } from "./notices.js";
import { PostOffice } from "./post-office.js";

/** Something that a customer is to be told, once. */
export interface Notice {
  /** What it is about: a customer is told about a topic once. */
  readonly topic: string;
  readonly recipientId: string;
  readonly subject: string;
  readonly orderId: string | null;
}

/** An event about a customer has overtaken the event by which we get to know them. It will be handled when it comes again. */
export class ContactUnknownError extends Error {
  override readonly name = "ContactUnknownError";
  readonly code = "CONTACT_UNKNOWN";

  constructor(userId: string) {
    super(`CONTACT_UNKNOWN ${userId}: has not registered, as far as we know`);
  }
}

/** Tells customers what they are to be told, by the medium that they have agreed to, and everybody else that they were. */
@Injectable()
export class Courier {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Contacts) private readonly contacts: Contacts,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(PostOffice) private readonly post: PostOffice,
    @Inject(NotificationSentPublisher) private readonly sent: NotificationSentPublisher,
  ) {}

  /**
   * Somebody who has agreed to no medium is told nothing. Rejects with `ContactUnknownError`. That a letter was sent is kept after it was: should
   * the process end in between, it is sent once more.
   */
  async deliver(notice: Notice): Promise<void> {
    const { topic, recipientId, subject, orderId } = notice;
    const contact = this.contacts.find(recipientId);
    if (!contact) throw new ContactUnknownError(recipientId);
    const { medium, email } = contact;
    if (!medium) return;
    if (this.notices.find(topic)) return;
    await this.post.send({ medium, to: email, subject });
    const notificationId = randomUUID();
    const sent = { notificationId, medium, sentAt: new Date().toISOString() };
    this.database.transaction((transaction) => {
      this.notices.keep(topic, sent);
      const time = new Date(sent.sentAt);
      this.sent.publish({ ...sent, recipientId, subject, orderId }, { in: transaction, id: notificationId, time });
    });
  }
}
