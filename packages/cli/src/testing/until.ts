import { setTimeout as sleep } from "node:timers/promises";

/** Waits for as long as it takes: whoever waits for nothing is ended by the test's own limit. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(20);
}
