import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { type ExamStore, eventStoreConformance } from "@tenon/event-store-conformance";
import { openDatabase } from "./database.js";
import { createOwnDatabase, dropOwnDatabase } from "./testing/own-database.js";

const { POSTGRES_URL: server = "" } = process.env;
if (!server) throw new Error("run this through scripts/with-servers.mjs: POSTGRES_URL is not set");

const made: string[] = [];
afterAll(async () => {
  for (const url of made) await dropOwnDatabase(url);
});

async function open(url: string): Promise<ExamStore> {
  const database = await openDatabase(url, [], { connections: 4 });
  return {
    events: database.events,
    outbox: database.outbox,
    place: url,
    reopen: () => open(url),
    close: () => database.close(),
  };
}

eventStoreConformance("PostgresEventStore", {
  async create() {
    const url = await createOwnDatabase(server);
    made.push(url);
    return open(url);
  },
  appender: join(import.meta.dirname, "../dist/testing/append-until-killed.js"),
});
