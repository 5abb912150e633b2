import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { runService } from "@tenon/nestjs-messaging";
import { inventoryModule } from "./inventory.module.js";

await runService({
  service: "inventory",
  connect: (url) => new RabbitMqBroker({ url, name: "inventory" }),
  module: inventoryModule,
});
