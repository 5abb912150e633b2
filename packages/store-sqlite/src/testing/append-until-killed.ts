import { appendUntilKilled } from "@tenon/event-store-conformance/testing";
import { openDatabase } from "../open-database.js";

/** node append-until-killed.js <database>: see `EventStoreExam.appender`. */
await appendUntilKilled(openDatabase(process.argv[2] ?? "").events);
