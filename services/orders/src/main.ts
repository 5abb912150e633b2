import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { runService } from "@tenon/nestjs-messaging";
import { ordersModule } from "./orders.module.js";

await runService({
  service: "orders",
  connect: (url) => new RabbitMqBroker({ url, name: "orders" }),
  module: ordersModule,
});
