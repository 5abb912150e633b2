import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { RedisBroker } from "@tenon/messaging-redis";
import { runService } from "@tenon/nestjs-messaging";
import { notificationsModule } from "./notifications.module.js";

await runService({
  service: "notifications",
  connect: {
    amqp: (connection) => new RabbitMqBroker({ ...connection, name: "notifications" }),
    redis: (connection) => new RedisBroker({ ...connection, name: "notifications" }),
  },
  module: notificationsModule,
});
