import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { runService } from "@tenon/nestjs-messaging";
import { usersModule } from "./users.module.js";

await runService({
  service: "users",
  connect: (url) => new RabbitMqBroker({ url, name: "users" }),
  module: usersModule,
});
