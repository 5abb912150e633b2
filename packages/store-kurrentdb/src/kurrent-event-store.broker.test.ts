import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { type ExamStore, eventStoreConformance } from "@tenon/event-store-conformance";
import { openEvents } from "./open-events.js";

jest.setTimeout(300_000);

const { KURRENTDB_URL: server = "" } = process.env;
if (!server) throw new Error("say which server: KURRENTDB_URL=kurrentdb://127.0.0.1:2113?tls=false");

function open(name: string): ExamStore {
  const { events, close } = openEvents(server, { name });
  return { events, place: `${server} ${name}`, reopen: async () => open(name), close };
}

eventStoreConformance("KurrentEventStore", {
  create: async () => open(`exam-${randomUUID()}`),
  appender: join(import.meta.dirname, "../dist/testing/append-until-killed.js"),
});
