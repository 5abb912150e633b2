import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { describeFlow } from "./testing/flow-suite.js";
import { ownServer } from "./testing/own-server.js";

const { REDIS_URL, TENON_SERVERS } = process.env;
if (!REDIS_URL || !TENON_SERVERS) throw new Error("run this through scripts/with-servers.mjs");

/** The names of queues are the shop's own: it needs a RabbitMQ to itself. */
describeFlow("the shop on RabbitMQ and Redis", async () => {
  const rabbitmq = await ownServer(TENON_SERVERS, "rabbitmq");
  const broker = new RabbitMqBroker({ url: rabbitmq.url, name: "shop" });
  return {
    broker,
    redisUrl: REDIS_URL,
    async stop() {
      await broker.close();
      await rabbitmq.end();
    },
  };
});
