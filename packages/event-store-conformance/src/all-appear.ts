import { setTimeout as sleep } from "node:timers/promises";
import { allEvents, type EventStore } from "@tenon/event-store";

/**
 * Resolves when so many events can be read from the whole store. What was appended may appear there a little later: a store holds it back
 * while a transaction that began before is still open, anybody's on the same server.
 */
export async function allAppear(events: EventStore, count: number): Promise<void> {
  while ((await countAll(events)) < count) await sleep(20);
}

/** How many events can be read from the whole store now. */
export async function countAll(events: EventStore): Promise<number> {
  let count = 0;
  for await (const _ of allEvents(events)) count++;
  return count;
}
