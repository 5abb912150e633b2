import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { RedisBroker } from "@tenon/messaging-redis";
import { runService } from "@tenon/nestjs-messaging";
import { usersModule } from "./users.module.js";

await runService({
  service: "users",
  connect: {
    amqp: (connection) => new RabbitMqBroker({ ...connection, name: "users" }),
    redis: (connection) => new RedisBroker({ ...connection, name: "users" }),
  },
  module: usersModule,
});
