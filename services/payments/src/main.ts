import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { RedisBroker } from "@tenon/messaging-redis";
import { runService } from "@tenon/nestjs-messaging";
import { paymentsModule } from "./payments.module.js";

await runService({
  service: "payments",
  connect: {
    amqp: (url) => new RabbitMqBroker({ url, name: "payments" }),
    redis: (url) => new RedisBroker({ url, name: "payments" }),
  },
  module: paymentsModule,
});
