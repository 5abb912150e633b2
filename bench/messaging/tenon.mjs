import { randomUUID } from "node:crypto";
import { reserveStock } from "@shop/events/inventory/v1/reserve-stock-consumer.js";
import { orderPlaced } from "@shop/events/orders/v1/order-placed.js";
import { consume, Publisher } from "@tenon/messaging";
import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { connect } from "amqplib";
import { order, window } from "./orders.mjs";

/**
 * What a service does: a generated channel and a generated subscription (on an exchange and a queue of the bench), with everything that they bring. Validated on both sides, narrowed to
 * what is read, CloudEvents with trace and causation, `mandatory` with confirms and a deadline, dead letters and retries ready.
 *
 * @param {string} url
 */
export async function tenonSubject(url) {
  const broker = new RabbitMqBroker({ url });
  const exchange = { ...orderPlaced.exchange, name: `bench.${randomUUID()}` };
  const queue = `${exchange.name}.orders`;
  const channel = { ...orderPlaced, exchange };
  const subscription = { ...reserveStock, channel, queue, prefetch: window };
  const publisher = new Publisher(channel, broker);
  const declared = await consume(broker, { subscription, handle: () => {} });
  await declared.stop();

  return {
    publish: () => publisher.publish(order),

    /** @param {(order: object) => void} handle */
    async consume(handle) {
      const running = await consume(broker, { subscription, handle });
      return () => running.stop();
    },

    async close() {
      await broker.close();
      const connection = await connect(url);
      const cleaning = await connection.createChannel();
      const steps = [250, 1_250, 6_250, 31_250].map((step) => `.retry.${step}`);
      for (const suffix of ["", ".dead", ...steps]) await cleaning.deleteQueue(queue + suffix);
      await cleaning.deleteExchange(exchange.name);
      await connection.close();
    },
  };
}
