import { brokerConformance } from "@tenon/messaging-conformance";
import { RedisBroker } from "./redis-broker.js";
import { startOwnServer } from "./testing/own-server.js";

const { REDIS_URL: url, TENON_SERVERS: door } = process.env;
if (!url || !door)
  throw new Error("run this through `node scripts/with-servers.mjs`: REDIS_URL and TENON_SERVERS are not set");

brokerConformance("RedisBroker", {
  features: { durable: true, remote: true },
  connect: () => new RedisBroker({ url }),
  startServer: () => startOwnServer(door),
});
