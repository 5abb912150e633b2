import { afterAll, describe, expect, it } from "@jest/globals";
import { outboxPartitions } from "@tenon/messaging";
import { type ExamOutbox, outboxConformance } from "@tenon/messaging-conformance";
import { openDatabase } from "./database.js";
import { News } from "./news.js";
import { PostgresOutbox } from "./postgres-outbox.js";
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

describe("a backlog", () => {
  it("costs no more to be asked for what is next the longer it is", async () => {
    const url = await createOwnDatabase(server);
    made.push(url);
    const database = await openDatabase(url);
    const everyPartition = Array.from({ length: outboxPartitions }, (_, partition) => ({ partition, token: 1 }));

    const { rows, read } = await database.transaction(async (transaction) => {
      await transaction.run(`
        INSERT INTO tenon_outbox (partition, key, head, body, written_at, due_at)
        SELECT number % ${outboxPartitions}, 'key ' || number, '{}', '', 0, 0 FROM generate_series(1, 20000) AS number`);
      await transaction.run("ANALYZE tenon_outbox");
      const noNews = new News({}, async () => {});
      const outbox = new PostgresOutbox(transaction, (work) => work(transaction), noNews);
      const rows = await outbox.next(everyPartition, { limit: 160, behindParked: "hold" });
      const counted = await transaction.one(`
        SELECT seq_tup_read + idx_tup_fetch AS read FROM pg_stat_xact_user_tables WHERE relname = 'tenon_outbox'`);
      return { rows, read: counted?.integer("read") };
    });
    await database.close();

    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 160 }, (_, index) => index + 1));
    expect(read).toBeLessThan(500);
  });
});
