import { randomUUID } from "node:crypto";
import { connect } from "amqplib";
import { order, window } from "./orders.mjs";

/**
 * amqplib by hand, as one writes it who knows it: noDelay, confirms, prefetch, JSON. No validation, no envelope, no context, no
 * `mandatory`, no way back after a lost connection.
 *
 * @param {string} url
 * @param {{ ackPerTurn: boolean }} options one by one, or all of a turn of the event loop together
 */
export async function rawSubject(url, { ackPerTurn }) {
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createConfirmChannel();
  const exchange = `bench.${randomUUID()}`;
  const queue = `${exchange}.orders`;
  await channel.assertExchange(exchange, "topic", { durable: true });
  await channel.assertQueue(queue, { durable: true, arguments: { "x-queue-type": "quorum" } });
  await channel.bindQueue(queue, exchange, "#");

  return {
    publish: () =>
      new Promise((resolve, reject) => {
        const options = { persistent: true, contentType: "application/json" };
        const content = Buffer.from(JSON.stringify(order));
        channel.publish(exchange, "orders.order-placed.v1", content, options, (error) =>
          error ? reject(error) : resolve(undefined),
        );
      }),

    /** @param {(order: object) => void} handle */
    async consume(handle) {
      const own = await connection.createChannel();
      await own.prefetch(window);
      let last;
      const acknowledge = (message) => {
        if (!ackPerTurn) return own.ack(message);
        if (!last) {
          setImmediate(() => {
            own.ack(last, true);
            last = undefined;
          });
        }
        last = message;
      };
      await own.consume(queue, (message) => {
        handle(JSON.parse(message.content.toString()));
        acknowledge(message);
      });
      return async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await own.close();
      };
    },

    async close() {
      await channel.deleteQueue(queue);
      await channel.deleteExchange(exchange);
      await connection.close();
    },
  };
}
