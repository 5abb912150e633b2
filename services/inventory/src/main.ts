import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { RedisBroker } from "@tenon/messaging-redis";
import { runService } from "@tenon/nestjs-messaging";
import { inventoryModule } from "./inventory.module.js";

await runService({
  service: "inventory",
  connect: {
    amqp: (url) => new RabbitMqBroker({ url, name: "inventory" }),
    redis: (url) => new RedisBroker({ url, name: "inventory" }),
  },
  module: inventoryModule,
});
