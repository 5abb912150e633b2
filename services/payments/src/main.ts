import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { runService } from "@tenon/nestjs-messaging";
import { paymentsModule } from "./payments.module.js";

await runService({
  service: "payments",
  connect: (url) => new RabbitMqBroker({ url, name: "payments" }),
  module: paymentsModule,
});
