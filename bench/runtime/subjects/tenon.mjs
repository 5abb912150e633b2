import { reserveStock } from "@shop/events/inventory/v1/reserve-stock-consumer.js";
import { orderPlaced } from "@shop/events/orders/v1/order-placed.js";
import { consume, MemoryInbox, Publisher } from "@tenon/messaging";
import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { window } from "../orders.mjs";

/**
 * What a service does: a generated channel and a generated subscription, with everything that they bring. Validated on both sides, narrowed to
 * what is read, CloudEvents with trace and causation, `mandatory` with confirms and a deadline, dead letters and retries ready.
 *
 * @param {import("../subject-process.mjs").Place} place
 * @param {{ isIdempotent: boolean }} options idempotent: what was handled is remembered, and not handled again
 */
export async function tenonSubject({ url, exchange, queue }, { isIdempotent }) {
  const broker = new RabbitMqBroker({ url });
  const channel = { ...orderPlaced, exchange: { ...orderPlaced.exchange, name: exchange } };
  const subscription = { ...reserveStock, channel, queue, prefetch: window };
  const publisher = new Publisher(channel, broker);
  const options = isIdempotent ? { inbox: new MemoryInbox() } : {};
  const declared = await consume(broker, { subscription, handle: () => {} });
  await declared.stop();

  return {
    publish: (order) => publisher.publish(order),

    async consume(handle) {
      const running = await consume(broker, { subscription, handle }, options);
      return () => running.stop();
    },

    close: () => broker.close(),
  };
}
