import { appendUntilKilled } from "@tenon/event-store-conformance/testing";
import { openEvents } from "../open-events.js";

/** node append-until-killed.js <URL>: see `EventStoreExam.appender`. */
const { events } = await openEvents(process.argv[2] ?? "");
await appendUntilKilled(events);
