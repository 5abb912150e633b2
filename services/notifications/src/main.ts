import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { runService } from "@tenon/nestjs-messaging";
import { notificationsModule } from "./notifications.module.js";

await runService({
  service: "notifications",
  connect: (url) => new RabbitMqBroker({ url, name: "notifications" }),
  module: notificationsModule,
});
