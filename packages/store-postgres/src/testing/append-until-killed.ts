import { appendUntilKilled } from "@tenon/event-store-conformance/testing";
import { openDatabase } from "../database.js";

/** node append-until-killed.js <URL>: see `EventStoreExam.appender`. */
const database = await openDatabase(process.argv[2] ?? "");
await appendUntilKilled(database.events);
