import { window } from "../orders.mjs";
import { load } from "../peers.mjs";

/**
 * It borrows a channel for each publish that is not confirmed yet: with its default of five it publishes a fraction of this.
 *
 * @param {import("../subject-process.mjs").Place} place
 */
export async function rascalSubject({ url, exchange, queue, queueType }) {
  const { default: rascal } = await load("rascal", "rascal");
  const config = rascal.withDefaultConfig({
    vhosts: {
      "/": {
        connection: { url, socketOptions: { noDelay: true } },
        exchanges: { [exchange]: { type: "topic" } },
        queues: { [queue]: { options: { durable: true, arguments: { "x-queue-type": queueType } } } },
        bindings: [`${exchange}[#] -> ${queue}`],
        publicationChannelPools: { confirmPool: { max: 80, min: 10, autostart: true } },
        publications: { orders: { exchange, routingKey: "orders.order-placed.v1", confirm: true } },
        subscriptions: { orders: { queue, prefetch: window } },
      },
    },
  });
  const broker = await rascal.BrokerAsPromised.create(config);
  broker.on("error", (error) => console.error("rascal:", error.message));

  return {
    async publish(order) {
      const publication = await broker.publish("orders", order);
      await new Promise((resolve, reject) => {
        publication.on("success", resolve).on("error", reject).on("return", reject);
      });
    },

    async consume(handle) {
      const subscription = await broker.subscribe("orders");
      subscription.on("message", (_message, order, ackOrNack) => {
        handle(order);
        ackOrNack();
      });
      subscription.on("error", (error) => console.error("rascal:", error.message));
      return () => subscription.cancel();
    },

    close: () => broker.shutdown(),
  };
}
