import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { type ExamOutbox, outboxConformance } from "@tenon/messaging-conformance";
import { openDatabase } from "./open-database.js";

const folder = mkdtempSync(join(tmpdir(), "tenon-outbox-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

function open(path: string): ExamOutbox {
  const database = openDatabase(path);
  return {
    outbox: database.outbox,
    async write(entries, end = "commit") {
      const rollBack = new Error("rolled back");
      try {
        database.transaction((transaction) => {
          for (const entry of entries) transaction.enqueue(entry);
          if (end === "roll back") throw rollBack;
        });
      } catch (error) {
        if (error !== rollBack) throw error;
      }
    },
    reopen: async () => open(path),
    close: async () => database.close(),
  };
}

outboxConformance("SqliteOutbox", { create: async () => open(join(folder, `${files++}.sqlite`)) });
