import { window } from "../orders.mjs";
import { load } from "../peers.mjs";

/**
 * Its own connection, publisher and subscriber, without the pipes and interceptors of a Nest application: less than whoever uses it has.
 *
 * @param {import("../subject-process.mjs").Place} place
 * @param {{ noDelay: boolean }} options its default is false: the system then gathers what is written, and each message waits for that
 */
export async function golevelupSubject({ url, exchange, queue, queueType }, { noDelay }) {
  const { AmqpConnection } = await load("golevelup", "@golevelup/nestjs-rabbitmq");
  const { Logger } = await load("golevelup", "@nestjs/common");
  Logger.overrideLogger(false);
  const connection = new AmqpConnection({
    uri: url,
    exchanges: [{ name: exchange, type: "topic" }],
    prefetchCount: window,
    connectionInitOptions: { wait: true },
    connectionManagerOptions: { connectionOptions: { noDelay } },
    enableControllerDiscovery: false,
  });
  await connection.init();
  const queueOptions = { durable: true, arguments: { "x-queue-type": queueType } };
  await connection.channel.assertQueue(queue, queueOptions);
  await connection.channel.bindQueue(queue, exchange, "#");

  return {
    publish: (order) => connection.publish(exchange, "orders.order-placed.v1", order, { persistent: true }),

    async consume(handle) {
      const { consumerTag } = await connection.createSubscriber(
        async (order) => {
          handle(order);
        },
        { exchange, routingKey: "#", queue, queueOptions },
        "bench",
      );
      return async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await connection.cancelConsumer(consumerTag);
      };
    },

    close: () => connection.close(),
  };
}
