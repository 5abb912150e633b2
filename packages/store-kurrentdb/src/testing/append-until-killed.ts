import { appendUntilKilled } from "@tenon/event-store-conformance/testing";
import { openEvents } from "../open-events.js";

/** node append-until-killed.js "<connection string> <name>": see `EventStoreExam.appender`. */
const [url = "", name = ""] = (process.argv[2] ?? "").split(" ");
await appendUntilKilled(openEvents(url, { name }).events);
