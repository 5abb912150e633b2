import { join } from "node:path";
import { type DynamicModule, Module } from "@nestjs/common";
import { NotificationSentPublisher } from "@shop/events/notifications/v1/notification-sent.js";
import { MessagingModule, type ServiceParts } from "@tenon/nestjs-messaging";
import { Database, openDatabase } from "@tenon/store-sqlite";
import { CareLog } from "./care-log.js";
import { Contacts } from "./contacts.js";
import { Courier } from "./courier.js";
import { migrations } from "./migrations.js";
import { NoteNotification } from "./note-notification.js";
import { Notices } from "./notices.js";
import { PostOffice } from "./post-office.js";
import { SqliteCareLog } from "./sqlite-care-log.js";
import { SqliteContacts } from "./sqlite-contacts.js";
import { SqliteNotices } from "./sqlite-notices.js";
import { TellCustomer } from "./tell-customer.js";
import { TellRefunded } from "./tell-refunded.js";
import { WelcomeUser } from "./welcome-user.js";

@Module({ providers: [WelcomeUser, TellCustomer, TellRefunded, NoteNotification, Courier, PostOffice] })
class NotificationsModule {}

/** Tells customers what has become of their orders and of their money. */
export function notificationsModule({ dataDir, ...messaging }: ServiceParts): DynamicModule {
  const database = openDatabase(join(dataDir, "notifications.sqlite"), migrations);
  const publishers = [NotificationSentPublisher];
  return {
    module: NotificationsModule,
    imports: [MessagingModule.forRoot({ ...messaging, resources: { database }, outbox: database.outbox, publishers })],
    providers: [
      { provide: Database, useValue: database },
      { provide: Contacts, useValue: new SqliteContacts(database) },
      { provide: Notices, useValue: new SqliteNotices(database) },
      { provide: CareLog, useValue: new SqliteCareLog(database) },
    ],
  };
}
