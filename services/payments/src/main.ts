import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { RedisBroker } from "@tenon/messaging-redis";
import { runService } from "@tenon/nestjs-messaging";
import { paymentsModule } from "./payments.module.js";

await runService({
  service: "payments",
  connect: {
    amqp: (connection) => new RabbitMqBroker({ ...connection, name: "payments" }),
    redis: (connection) => new RedisBroker({ ...connection, name: "payments" }),
  },
  module: paymentsModule,
});
