import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { RedisBroker } from "@tenon/messaging-redis";
import { runService } from "@tenon/nestjs-messaging";
import { notificationsModule } from "./notifications.module.js";

await runService({
  service: "notifications",
  connect: {
    amqp: (url) => new RabbitMqBroker({ url, name: "notifications" }),
    redis: (url) => new RedisBroker({ url, name: "notifications" }),
  },
  module: notificationsModule,
});
