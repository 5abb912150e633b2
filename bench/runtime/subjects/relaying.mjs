import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { orderPlaced } from "@shop/events/orders/v1/order-placed.js";
import { OutboxRelay, observeBroker, Publisher } from "@tenon/messaging";
import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { openDatabase as openPostgres } from "@tenon/store-postgres";
import { openDatabase as openSqlite } from "@tenon/store-sqlite";
import { connect } from "amqplib";
import pg from "pg";
import { orderOf, window } from "../orders.mjs";
import { sameAs } from "./same-message.mjs";

const address = orderPlaced.address;

/** How many orders are written in one transaction while the outbox is filled. */
const atOnce = 500;

/** @typedef {import("../subject-process.mjs").Place & { postgres: string }} RelayPlace */

/**
 * Orders from memory, in batches: published, confirmed, and the next. What there is to be had.
 *
 * @param {RelayPlace} place
 * @param {{ isSame: boolean }} options same: the message that Tenon sends, with the ten headers of its CloudEvent, `mandatory`
 */
export async function batchesSubject({ size, ...place }, { isSame }) {
  const line = await openLine(place);
  /** @type {{ body: Buffer, options?: object }[]} */
  let waiting = [];
  return {
    async fill(count) {
      waiting = Array.from({ length: count }, (_, number) => {
        const order = orderOf(size, number);
        return { body: Buffer.from(JSON.stringify(order)), ...(isSame && { options: sameAs(order) }) };
      });
    },
    async relay() {
      while (waiting.length > 0) await line.publish(waiting.splice(0, window));
    },
    close: () => line.close(),
  };
}

/**
 * An outbox in PostgreSQL, by hand: a batch is read and locked, published, confirmed and deleted, and the next.
 *
 * @param {RelayPlace} place
 */
export async function byHandSubject({ size, postgres, ...place }) {
  const line = await openLine(place);
  const client = new pg.Client(postgres);
  await client.connect();
  await client.query("CREATE TABLE hand_outbox (id bigserial PRIMARY KEY, body bytea NOT NULL)");
  const take = "SELECT id, body FROM hand_outbox ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED";
  return {
    async fill(count) {
      const bodies = Array.from({ length: count }, (_, number) => Buffer.from(JSON.stringify(orderOf(size, number))));
      await client.query("INSERT INTO hand_outbox (body) SELECT unnest($1::bytea[])", [bodies]);
    },
    async relay() {
      for (;;) {
        await client.query("BEGIN");
        const { rows } = await client.query(take, [window]);
        await line.publish(rows);
        await client.query("DELETE FROM hand_outbox WHERE id = ANY($1)", [rows.map(({ id }) => id)]);
        await client.query("COMMIT");
        if (rows.length < window) return;
      }
    },
    async close() {
      await client.end();
      await line.close();
    },
  };
}

/**
 * Tenon's outbox and its relay, as a service has them.
 *
 * @param {RelayPlace} place
 * @param {"SQLite" | "PostgreSQL"} store
 */
export async function tenonRelaySubject({ url, exchange, queue, size, postgres }, store) {
  const line = await openLine({ url, exchange, queue });
  const folder = mkdtempSync(join(tmpdir(), "tenon-bench-"));
  const database = store === "SQLite" ? openSqlite(join(folder, "outbox.sqlite")) : await openPostgres(postgres);
  const channel = { ...orderPlaced, exchange: { ...orderPlaced.exchange, name: exchange } };
  const own = new RabbitMqBroker({ url });
  let left = 0;
  let all = Promise.withResolvers();
  let door = Promise.withResolvers();
  /** Shut while the outbox is filled. The relay runs all the time, as in a service: it is not its beginning that is measured. */
  const gated = { ...observeBroker(own, {}), publish: (message) => door.promise.then(() => own.publish(message)) };
  const broker = observeBroker(gated, {
    relayed() {
      if (--left === 0) all.resolve(undefined);
    },
  });
  const publisher = new Publisher(channel, broker);
  const relay = new OutboxRelay(database.outbox, broker);
  relay.start();

  return {
    async fill(count) {
      left = count;
      all = Promise.withResolvers();
      door = Promise.withResolvers();
      for (let from = 0; from < count; from += atOnce) {
        const numbers = Array.from({ length: Math.min(atOnce, count - from) }, (_, at) => from + at);
        await database.transaction((/** @type {any} */ transaction) => {
          const written = numbers.map((number) => publisher.publish(orderOf(size, number), { in: transaction }));
          if (store === "PostgreSQL") return Promise.all(written);
        });
      }
    },
    async relay() {
      door.resolve(undefined);
      await all.promise;
      while ((await database.outbox.backlog()).waiting > 0) await sleep(1);
    },
    async close() {
      await relay.stop();
      await own.close();
      await database.close();
      rmSync(folder, { recursive: true });
      await line.close();
    },
  };
}

/** A quorum queue, and amqplib that publishes to it. @param {{ url: string, exchange: string, queue: string }} place */
async function openLine({ url, exchange, queue }) {
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createConfirmChannel();
  await channel.assertExchange(exchange, "topic", { durable: true });
  await channel.assertQueue(queue, { durable: true, arguments: { "x-queue-type": "quorum" } });
  await channel.bindQueue(queue, exchange, "#");
  const plain = { persistent: true, contentType: "application/json" };
  return {
    /** @param {readonly { body: Buffer, options?: object }[]} messages */
    async publish(messages) {
      for (const { body, options } of messages) channel.publish(exchange, address, body, { ...plain, ...options });
      await channel.waitForConfirms();
    },
    close: () => connection.close(),
  };
}
