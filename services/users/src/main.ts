import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { RedisBroker } from "@tenon/messaging-redis";
import { runService } from "@tenon/nestjs-messaging";
import { usersModule } from "./users.module.js";

await runService({
  service: "users",
  connect: {
    amqp: (url) => new RabbitMqBroker({ url, name: "users" }),
    redis: (url) => new RedisBroker({ url, name: "users" }),
  },
  module: usersModule,
});
