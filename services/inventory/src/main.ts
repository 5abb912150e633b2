import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { RedisBroker } from "@tenon/messaging-redis";
import { runService } from "@tenon/nestjs-messaging";
import { inventoryModule } from "./inventory.module.js";

await runService({
  service: "inventory",
  connect: {
    amqp: (connection) => new RabbitMqBroker({ ...connection, name: "inventory" }),
    redis: (connection) => new RedisBroker({ ...connection, name: "inventory" }),
  },
  module: inventoryModule,
});
