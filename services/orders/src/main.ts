import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { RedisBroker } from "@tenon/messaging-redis";
import { runService } from "@tenon/nestjs-messaging";
import { ordersModule } from "./orders.module.js";

await runService({
  service: "orders",
  connect: {
    amqp: (connection) => new RabbitMqBroker({ ...connection, name: "orders" }),
    redis: (connection) => new RedisBroker({ ...connection, name: "orders" }),
  },
  module: ordersModule,
});
