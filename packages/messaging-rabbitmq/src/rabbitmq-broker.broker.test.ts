import { jest } from "@jest/globals";
import { brokerConformance } from "@tenon/messaging-conformance";
import { RabbitMqBroker } from "./rabbitmq-broker.js";

jest.setTimeout(120_000);

const url = process.env.RABBITMQ_URL;
if (!url) throw new Error("RABBITMQ_URL is not set: run this through `node scripts/with-servers.mjs`");

brokerConformance("RabbitMqBroker", {
  features: { durable: true, remote: true },
  connect: () => new RabbitMqBroker({ url }),
});
