import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { RedisBroker } from "@tenon/messaging-redis";
import { runService } from "@tenon/nestjs-messaging";
import { ordersModule } from "./orders.module.js";

await runService({
  service: "orders",
  connect: {
    amqp: (url) => new RabbitMqBroker({ url, name: "orders" }),
    redis: (url) => new RedisBroker({ url, name: "orders" }),
  },
  module: ordersModule,
});
