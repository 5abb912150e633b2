import { window } from "../orders.mjs";
import { load } from "../peers.mjs";

/** @param {import("../subject-process.mjs").Place} place */
export async function rabbitmqClientSubject({ url, exchange, queue, queueType }) {
  const { Connection } = await load("rabbitmq-client", "rabbitmq-client");
  const connection = new Connection({ url, noDelay: true });
  await connection.onConnect();
  await connection.exchangeDeclare({ exchange, type: "topic", durable: true });
  await connection.queueDeclare({ queue, durable: true, arguments: { "x-queue-type": queueType } });
  await connection.queueBind({ exchange, queue, routingKey: "#" });
  const publisher = connection.createPublisher({ confirm: true });

  return {
    publish: (order) => publisher.send({ exchange, routingKey: "orders.order-placed.v1", durable: true }, order),

    async consume(handle) {
      const options = { queue, qos: { prefetchCount: window }, queueOptions: { passive: true } };
      const consumer = connection.createConsumer(options, async (message) => {
        handle(message.body);
      });
      return () => consumer.close();
    },

    async close() {
      await publisher.close();
      await connection.close();
    },
  };
}
