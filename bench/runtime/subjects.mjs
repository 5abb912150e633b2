import manifest from "../../packages/messaging-rabbitmq/package.json" with { type: "json" };
import { titleOf } from "./peers.mjs";
import { amqplibSubject } from "./subjects/amqplib.mjs";
import { golevelupSubject } from "./subjects/golevelup.mjs";
import { nestSubject } from "./subjects/nest.mjs";
import { rabbitmqClientSubject } from "./subjects/rabbitmq-client.mjs";
import { rascalSubject } from "./subjects/rascal.mjs";
import { batchesSubject, byHandSubject, tenonRelaySubject } from "./subjects/relaying.mjs";
import { tenonSubject } from "./subjects/tenon.mjs";

const amqplib = `amqplib ${manifest.dependencies.amqplib}`;

/** The one that ratios are taken to. */
export const baseline = amqplib;

/**
 * Who is measured, by the title in the tables. `queueTypes`: what it can be measured on, if not on both. `wraps`: what it
 * makes of an order before it is the body of a message, if anything.
 *
 * @type {Record<string, { open: (place: import("./subject-process.mjs").Place) => Promise<object>, queueTypes?: string[],
 *   wraps?: (order: object) => object }>}
 */
export const subjects = {
  [baseline]: { open: (place) => amqplibSubject(place, { ack: "each" }) },
  [`${amqplib}, one ack a turn`]: { open: (place) => amqplibSubject(place, { ack: "per turn" }) },
  [`${amqplib}, the same message`]: { open: (place) => amqplibSubject(place, { ack: "each", isSame: true }) },
  [`${amqplib}, validated, traced, idempotent by hand`]: {
    open: (place) => amqplibSubject(place, { ack: "each", isFull: true }),
  },
  [titleOf("rabbitmq-client")]: { open: rabbitmqClientSubject },
  [titleOf("golevelup")]: { open: (place) => golevelupSubject(place, { noDelay: false }) },
  [`${titleOf("golevelup")}, noDelay`]: { open: (place) => golevelupSubject(place, { noDelay: true }) },
  [titleOf("nest")]: { open: nestSubject, wraps: (data) => ({ pattern: "orders.order-placed.v1", data }) },
  [titleOf("rascal")]: { open: rascalSubject },
  // It declares quorum queues, and refuses others.
  Tenon: { open: (place) => tenonSubject(place, { isIdempotent: false }), queueTypes: ["quorum"] },
  "Tenon, idempotent": { open: (place) => tenonSubject(place, { isIdempotent: true }), queueTypes: ["quorum"] },
};

/** The one that the relays' ratios are taken to. */
export const relayBaseline = `${amqplib}, batches from memory`;

/**
 * Who relays an outbox, and what there is to be had without one.
 *
 * @type {Record<string, { open: (place: import("./subjects/relaying.mjs").RelayPlace) => Promise<object> }>}
 */
export const relaySubjects = {
  [relayBaseline]: { open: (place) => batchesSubject(place, { isSame: false }) },
  [`${relayBaseline}, the same messages`]: { open: (place) => batchesSubject(place, { isSame: true }) },
  [`${amqplib}, an outbox in PostgreSQL by hand`]: { open: byHandSubject },
  "Tenon, PostgreSQL": { open: (place) => tenonRelaySubject(place, "PostgreSQL") },
  "Tenon, SQLite": { open: (place) => tenonRelaySubject(place, "SQLite") },
};
