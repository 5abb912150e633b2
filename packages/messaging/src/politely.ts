import { setTimeout as sleep } from "node:timers/promises";

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
