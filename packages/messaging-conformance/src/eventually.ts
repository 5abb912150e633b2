import { setTimeout as sleep } from "node:timers/promises";

/** Resolves when the condition holds. There is no limit of its own: the test's is enough, and a slow machine is no failure. */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(10);
}
