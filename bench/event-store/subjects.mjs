import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openDatabase as openPostgres } from "@tenon/store-postgres";
import { openDatabase as openSqlite } from "@tenon/store-sqlite";
import { installed } from "../installed.mjs";

/**
 * What is measured. `append` adds one event to a stream that has `revision` of them; `load` reads a stream; `catchUp` reads the last `count`
 * events of all streams in their order.
 *
 * @typedef {{ append(stream: string, revision: number): Promise<void>, load(stream: string, count: number): Promise<void>, catchUp(count: number): Promise<void>, close(): Promise<void> }} Subject
 */

const type = "shop.order-noted.v1";
const data = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  lines: [{ sku: "TENON-SAW", quantity: 2 }],
  note: "ring twice",
};

/** @param {string} url @returns {Promise<Subject>} */
export async function tenonPostgres(url) {
  const database = await openPostgres(url, [], { connections: 10 });
  return tenon(database.events, () => database.close());
}

/** @returns {Promise<Subject>} */
export async function tenonSqlite() {
  const folder = mkdtempSync(join(tmpdir(), "tenon-bench-events-"));
  const database = openSqlite(join(folder, "events.sqlite"));
  return tenon(database.events, async () => {
    database.close();
    rmSync(folder, { recursive: true });
  });
}

/** @returns {Subject} */
function tenon(store, close) {
  let reached = 0;
  return {
    async append(stream, revision) {
      const envelope = {
        id: randomUUID(),
        source: "shop",
        type,
        specversion: "1.0",
        time: new Date().toISOString(),
        datacontenttype: "application/json",
        dataversion: "1.0.0",
        correlationid: "bench",
      };
      await store.append(stream, { expected: revision, events: [{ envelope, data }] });
    },
    async load(stream, count) {
      const { events } = await store.read(stream);
      if (events.length !== count) throw new Error(`loaded ${events.length}`);
    },
    async catchUp(count) {
      let read = 0;
      while (read < count) {
        const page = await store.readAll(reached, 500);
        read += page.events.length;
        reached = page.reached;
      }
      if (read !== count) throw new Error(`caught up with ${read}`);
    },
    close,
  };
}

/** @param {string} url @returns {Promise<Subject>} */
export async function emmettPostgres(url) {
  const folder = installed("emmett", {
    "@event-driven-io/emmett": "0.42.0",
    "@event-driven-io/emmett-postgresql": "0.42.0",
    "@event-driven-io/pongo": "0.16.11",
    "async-retry": "1.3.3",
    commander: "12.1.0",
    uuid: "10.0.0",
  });
  const require = createRequire(join(folder, "package.json"));
  const load = (name) => import(pathToFileURL(require.resolve(name)).href);
  const { getPostgreSQLEventStore, readMessagesBatch } = (await load("@event-driven-io/emmett-postgresql")).default;
  const { dumbo } = (await load("@event-driven-io/dumbo")).default;
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  const pool = dumbo({ connectionString: url });
  let after = 0n;
  return {
    async append(stream, revision) {
      await store.appendToStream(stream, [{ type, data, metadata: { correlationid: "bench" } }], {
        expectedStreamVersion: BigInt(revision),
      });
    },
    async load(stream, count) {
      const { events } = await store.readStream(stream);
      if (events.length !== count) throw new Error(`loaded ${events.length}`);
    },
    // What its consumers read by, without what they do around it.
    async catchUp(count) {
      let read = 0;
      for (let turns = 0; read < count; turns++) {
        const batch = await readMessagesBatch(pool.execute, { after, batchSize: 500 });
        read += batch.messages.length;
        after = batch.currentGlobalPosition;
        if (turns > 10_000) throw new Error(`caught up with ${read} only`);
      }
      if (read !== count) throw new Error(`caught up with ${read}`);
    },
    async close() {
      await pool.close();
      await store.close();
    },
  };
}
