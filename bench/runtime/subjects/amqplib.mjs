import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { validateReserveStock } from "@shop/events/inventory/v1/validators.js";
import { connect } from "amqplib";
import { window } from "../orders.mjs";
import { sameAs, traceparent } from "./same-message.mjs";

/**
 * amqplib by hand, as one writes it who knows it: noDelay, confirms, prefetch, JSON.
 *
 * @param {import("../subject-process.mjs").Place} place
 * @param {{ ack: "each" | "per turn", isFull?: boolean, isSame?: boolean }} options same: the
 *   message that Tenon sends, with the ten headers of its CloudEvent, `mandatory`; full: with what Tenon does besides, written by hand: validated by the same
 *   validator, an id, a trace in an AsyncLocalStorage, and a set of what was handled
 */
export async function amqplibSubject({ url, exchange, queue, queueType }, { ack, isFull = false, isSame = false }) {
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createConfirmChannel();
  await channel.assertExchange(exchange, "topic", { durable: true });
  await channel.assertQueue(queue, { durable: true, arguments: { "x-queue-type": queueType } });
  await channel.bindQueue(queue, exchange, "#");
  const storage = new AsyncLocalStorage();
  const handled = new Set();

  return {
    publish: (order) =>
      new Promise((resolve, reject) => {
        const content = Buffer.from(JSON.stringify(order));
        const options = {
          persistent: true,
          contentType: "application/json",
          ...(isSame && sameAs(order)),
          ...(isFull && { messageId: randomUUID(), headers: { traceparent: traceparent() } }),
        };
        channel.publish(exchange, "orders.order-placed.v1", content, options, (error) =>
          error ? reject(error) : resolve(undefined),
        );
      }),

    async consume(handle) {
      const own = await connection.createChannel();
      await own.prefetch(window);
      let last;
      const acknowledge = (message) => {
        if (ack === "each") return own.ack(message);
        if (!last) {
          setImmediate(() => {
            own.ack(last, true);
            last = undefined;
          });
        }
        last = message;
      };
      const receive = async (message) => {
        const order = JSON.parse(message.content.toString());
        const { messageId, headers } = message.properties;
        if (!handled.has(messageId)) {
          if (validateReserveStock(order).issues) throw new Error("invalid");
          await storage.run({ messageId, traceparent: headers.traceparent }, () => handle(order));
          handled.add(messageId);
        }
        acknowledge(message);
      };
      await own.consume(queue, (message) => {
        if (isFull) return void receive(message);
        handle(JSON.parse(message.content.toString()));
        acknowledge(message);
      });
      return async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await own.close();
      };
    },

    close: () => connection.close(),
  };
}
