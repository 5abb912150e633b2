import { writeSync } from "node:fs";
import type { EventStore } from "@tenon/event-store";
import { examEvents } from "./exam-event.js";

/** Streams that are appended to at the same time, and how many events each append has. */
export const killedStreams = ["k-1", "k-2", "k-3", "k-4", "k-5", "k-6"] as const;
export const eventsEach = 3;

/** Appends without end, and says to standard output what was answered for, a line each: `k-1 12` where the stream has twelve events. */
export async function appendUntilKilled(events: EventStore): Promise<never> {
  const appending = killedStreams.map(async (stream): Promise<never> => {
    for (let { revision: expected } = await events.read(stream); ; ) {
      const names = Array.from({ length: eventsEach }, (_, at) => `${expected + at + 1}`);
      const appended = await events.append(stream, { expected, events: examEvents(...names) });
      expected = appended.revision;
      writeSync(1, `${stream} ${expected}\n`);
    }
  });
  return Promise.race(appending);
}
