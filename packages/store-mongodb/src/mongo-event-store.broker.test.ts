import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, jest } from "@jest/globals";
import { type ExamStore, eventStoreConformance } from "@tenon/event-store-conformance";
import { MongoClient } from "mongodb";
import { openEvents } from "./open-events.js";

// What a process that was killed has begun keeps its turn until `transactionLifetimeLimitSeconds` are over.
jest.setTimeout(300_000);

const { MONGODB_URL: server = "" } = process.env;
if (!server) throw new Error("say which server: MONGODB_URL=mongodb://127.0.0.1:27017/?replicaSet=rs0");

const made: string[] = [];
afterAll(async () => {
  for (const url of made) {
    const client = new MongoClient(url);
    await client.db().dropDatabase();
    await client.close();
  }
});

async function open(url: string): Promise<ExamStore> {
  const { events, close } = await openEvents(url);
  return { events, place: url, reopen: () => open(url), close };
}

eventStoreConformance("MongoEventStore", {
  create() {
    const url = Object.assign(new URL(server), { pathname: `/exam_${randomUUID().replaceAll("-", "")}` }).href;
    made.push(url);
    return open(url);
  },
  appender: join(import.meta.dirname, "../dist/testing/append-until-killed.js"),
});
