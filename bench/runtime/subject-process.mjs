/**
 * A process for one subject alone, so that its CPU time is its own. Told `{ title, place }`, then deeds, one at a time, each of which it answers.
 *
 * @typedef {{ url: string, exchange: string, queue: string, queueType: "classic" | "quorum", size: import("./orders.mjs").Size }} Place
 */
import { setTimeout as sleep } from "node:timers/promises";
import { numberOf, orderOf, window } from "./orders.mjs";
import { relaySubjects, subjects } from "./subjects.mjs";

/** @type {any} */
let subject;
/** @type {import("./orders.mjs").Size} */
let size = "300 B";
let published = 0;

const deeds = {
  /** @param {{ title: string, place: Place }} start */
  async open({ title, place }) {
    size = place.size;
    subject = await { ...subjects, ...relaySubjects }[title].open(place);
  },

  /** @param {{ count: number }} how */
  async publish({ count }) {
    let left = count;
    return timed(count, async () => {
      const publishers = Array.from({ length: window }, async () => {
        while (left-- > 0) await subject.publish(orderOf(size, published++));
      });
      await Promise.all(publishers);
    });
  },

  /** From the first message to the last: what it takes to begin is not counted. */
  async consume({ count }) {
    const first = Promise.withResolvers();
    const all = Promise.withResolvers();
    let handled = 0;
    const stop = await subject.consume(() => {
      if (++handled === 1) first.resolve();
      if (handled === count) all.resolve();
    });
    await first.promise;
    const figure = await timed(count, () => all.promise);
    await stop();
    return figure;
  },

  /** From before the call of `publish` to the handler, milliseconds. */
  async latency({ count, perSecond }) {
    /** @type {Map<number, number>} */
    const sentAt = new Map();
    const latencies = [];
    const all = Promise.withResolvers();
    const stop = await subject.consume((order) => {
      latencies.push(performance.now() - (sentAt.get(numberOf(order)) ?? 0));
      if (latencies.length === count) all.resolve();
    });
    const startedAt = performance.now();
    for (let n = 0; n < count; n++) {
      const wait = startedAt + (n * 1000) / perSecond - performance.now();
      if (wait > 0) await sleep(wait);
      const number = published++;
      sentAt.set(number, performance.now());
      subject.publish(orderOf(size, number));
    }
    await all.promise;
    await stop();
    latencies.sort((one, other) => one - other);
    const at = (share) => latencies[Math.floor(latencies.length * share)];
    return { p50: at(0.5), p99: at(0.99) };
  },

  /** @param {{ count: number }} how */
  fill: ({ count }) => subject.fill(count),

  /** Until the outbox is empty. @param {{ count: number }} how */
  relay: ({ count }) => timed(count, () => subject.relay()),

  close: () => subject.close(),
};

async function timed(count, run) {
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(cpu);
  return { rate: (count * 1000) / (performance.now() - startedAt), cpuUs: (user + system) / count };
}

process.on("message", async ({ deed, ...how }) => {
  try {
    process.send?.({ figure: (await deeds[deed](how)) ?? {} });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on("disconnect", () => process.exit());
