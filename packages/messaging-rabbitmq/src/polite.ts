import { setTimeout as sleep } from "node:timers/promises";
import type { Channel } from "amqplib";

/** How long a server may take to answer a goodbye. One that takes longer is not there: what it was told does not matter then. */
const patienceMs = 3_000;

/** Resolves when `goodbye` has settled, either way, or when it has taken too long. */
export async function politely(goodbye: Promise<unknown>): Promise<void> {
  const settled = goodbye.then(
    () => {},
    () => {},
  );
  await Promise.race([settled, sleep(patienceMs, undefined, { ref: false })]);
}

/** Closes a channel, unless it is closed. amqplib's own promise stays open for ever when the connection is lost meanwhile. */
export function closeChannel(channel: Channel): Promise<void> {
  return politely(channel.close());
}
