import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { type ExamStore, eventStoreConformance } from "@tenon/event-store-conformance";
import { openDatabase } from "./open-database.js";

const folder = mkdtempSync(join(tmpdir(), "tenon-events-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

function open(path: string): ExamStore {
  const database = openDatabase(path);
  return {
    events: database.events,
    outbox: database.outbox,
    reopen: async () => open(path),
    close: async () => database.close(),
  };
}

eventStoreConformance("SqliteEventStore", { create: async () => open(join(folder, `${files++}.sqlite`)) });
