import { afterAll } from "@jest/globals";
import { type ExamOutbox, outboxConformance } from "@tenon/messaging-conformance";
import { openDatabase } from "./database.js";
import { createOwnDatabase, dropOwnDatabase } from "./testing/own-database.js";

const { POSTGRES_URL: server = "" } = process.env;
if (!server) throw new Error("run this through scripts/with-servers.mjs: POSTGRES_URL is not set");

const made: string[] = [];
afterAll(async () => {
  for (const url of made) await dropOwnDatabase(url);
});

async function open(url: string): Promise<ExamOutbox> {
  const database = await openDatabase(url, [], { connections: 4 });
  return {
    outbox: database.outbox,
    async write(entries, end = "commit") {
      const rollBack = new Error("rolled back");
      try {
        await database.transaction(async (transaction) => {
          for (const entry of entries) await transaction.enqueue(entry);
          if (end === "roll back") throw rollBack;
        });
      } catch (error) {
        if (error !== rollBack) throw error;
      }
    },
    reopen: () => open(url),
    close: () => database.close(),
  };
}

outboxConformance("PostgresOutbox", {
  async create() {
    const url = await createOwnDatabase(server);
    made.push(url);
    return open(url);
  },
});
