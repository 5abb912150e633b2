import { brokerConformance } from "@tenon/messaging-conformance";
import { RabbitMqBroker } from "./rabbitmq-broker.js";
import { startOwnServer } from "./testing/own-server.js";

const { RABBITMQ_URL: url, TENON_SERVERS: door } = process.env;
if (!url || !door)
  throw new Error("run this through `node scripts/with-servers.mjs`: RABBITMQ_URL and TENON_SERVERS are not set");

brokerConformance("RabbitMqBroker", {
  features: { durable: true, remote: true },
  connect: () => new RabbitMqBroker({ url }),
  startServer: () => startOwnServer(door),
});
