import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { type ExamStore, eventStoreConformance } from "@tenon/event-store-conformance";
import type { Database } from "./database.js";
import { openDatabase } from "./open-database.js";

const folder = mkdtempSync(join(tmpdir(), "tenon-events-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

function open(path: string): ExamStore {
  const database = openDatabase(path);
  return {
    events: database.events,
    outbox: database.outbox,
    place: path,
    fill: () => full(database),
    reopen: async () => open(path),
    close: async () => database.close(),
  };
}

/** SQLite's own limit, in pages: what does not fit is refused with SQLITE_FULL, as on a disk that is full. */
function full(database: Database): () => void {
  const pages = database.one("PRAGMA page_count")?.integer("page_count") ?? 0;
  database.execute(`PRAGMA max_page_count = ${pages + 12}`);
  return () => database.execute("PRAGMA max_page_count = 1073741823");
}

eventStoreConformance("SqliteEventStore", {
  create: async () => open(join(folder, `${files++}.sqlite`)),
  appender: join(import.meta.dirname, "../dist/testing/append-until-killed.js"),
  fills: /database or disk is full/,
});
