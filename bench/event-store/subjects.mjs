import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { History, ProjectionRunner } from "@tenon/event-store";
import { openDatabase as openPostgres } from "@tenon/store-postgres";
import { openDatabase as openSqlite } from "@tenon/store-sqlite";
import { installed } from "../installed.mjs";

/**
 * What is measured. `append` adds one event to a stream that has `revision` of them; `load` reads a stream; `catchUp` reads the last `count`
 * events of all streams in their order, and resolves with how many it has come by; `rebuild` makes a table of all `count` events that there are, how many each stream has, with checkpoints, and
 * resolves with how many are in it.
 *
 * @typedef {{ append(stream: string, revision: number): Promise<void>, load(stream: string, count: number): Promise<void>, catchUp(count: number): Promise<number>, rebuild(): Promise<number>, close(): Promise<void> }} Subject
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
  return tenon(database, "$1", () => database.close());
}

/** @returns {Promise<Subject>} */
export async function tenonSqlite() {
  const folder = mkdtempSync(join(tmpdir(), "tenon-bench-events-"));
  const database = openSqlite(join(folder, "events.sqlite"));
  return tenon(database, "?", async () => {
    database.close();
    rmSync(folder, { recursive: true });
  });
}

/** @returns {Subject} */
function tenon({ events: store, readModels }, parameter, close) {
  let reached = 0;
  let rebuilds = 0;
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
      return read;
    },
    async rebuild() {
      const runner = new ProjectionRunner(store, readModels, counts(`count_${++rebuilds}`, parameter));
      return runner.catchUp();
    },
    close,
  };
}

const history = new History([{ type, version: "1.0.0", digest: "sha256-bench", validate: (value) => ({ value }) }]);

/** How many events each stream has. */
const counts = (name, parameter) => ({
  name,
  version: "1",
  history,
  prepare: (tables, n) => tables.run(`CREATE TABLE ${name}_${n} (stream TEXT PRIMARY KEY, events INTEGER)`),
  project: (tables, _, { generation, stored }) =>
    tables.run(countOne(`${name}_${generation}`, parameter), stored.stream),
  drop: (tables, n) => tables.run(`DROP TABLE ${name}_${n}`),
});

const countOne = (table, stream) =>
  `INSERT INTO ${table} VALUES (${stream}, 1) ON CONFLICT (stream) DO UPDATE SET events = ${table}.events + 1`;

/**
 * On one connection: by itself it opens one for each call, and then fails as soon as several append at once. Its transactions are begun one after another,
 * for two that are open at once on a connection would be one, and the first would be answered for before it is on the disk.
 *
 * @returns {Promise<Subject>}
 */
export async function emmettSqlite() {
  const packages = {
    "@event-driven-io/emmett": "0.42.0",
    "@event-driven-io/emmett-sqlite": "0.42.4",
    sqlite3: "5.1.7",
    uuid: "10.0.0",
  };
  const overrides = { "@event-driven-io/emmett": "0.42.0" };
  const load = loadingFrom(installed("emmett-sqlite", packages, { built: "sqlite3", overrides }));
  const emmett = await load("@event-driven-io/emmett-sqlite");
  const folder = mkdtempSync(join(tmpdir(), "tenon-bench-emmett-"));
  const fileName = join(folder, "events.sqlite");
  const connection = emmett.sqliteConnection({ fileName });
  await connection.command("PRAGMA synchronous = FULL");
  const pool = emmett.SQLiteConnectionPool({ fileName, connectionOptions: { singleton: true, connection } });
  const store = emmett.getSQLiteEventStore({ fileName, pool });
  await store.schema.migrate();
  let after = 0n;
  let turn = Promise.resolve();
  let rebuilds = 0;
  return {
    append(stream, revision) {
      turn = turn.then(async () => {
        await store.appendToStream(stream, [{ type, data, metadata: { correlationid: "bench" } }], {
          expectedStreamVersion: BigInt(revision),
        });
      });
      return turn;
    },
    async load(stream, count) {
      const { events } = await store.readStream(stream);
      if (events.length !== count) throw new Error(`loaded ${events.length}`);
    },
    async catchUp(count) {
      for (let read = 0; ; ) {
        const batch = await emmett.readMessagesBatch(connection, { after, batchSize: 500 });
        if (batch.messages.length === 0) return read;
        read += batch.messages.length;
        after = batch.currentGlobalPosition;
        if (read >= count) return read;
      }
    },
    // What its processor does with each batch, without the pauses of its consumer between them.
    async rebuild() {
      const table = `count_${++rebuilds}`;
      await connection.command(`CREATE TABLE ${table} (stream TEXT PRIMARY KEY, events INTEGER)`);
      const projection = emmett.sqliteRawSQLProjection({
        canHandle: [type],
        evolve: ({ metadata }) => countOne(table, `'${metadata.streamName}'`),
      });
      const consumer = store.consumer();
      const processor = consumer.processor({ processorId: table, projection, startFrom: "BEGINNING" });
      for (let position = 0n; ; ) {
        const batch = await emmett.readMessagesBatch(connection, { after: position, batchSize: 500 });
        if (batch.messages.length === 0) break;
        await processor.handle(batch, { connection, fileName });
        position = batch.currentGlobalPosition;
      }
      const [{ total }] = await connection.query(`SELECT sum(events) AS total FROM ${table}`);
      return total;
    },
    async close() {
      await turn;
      connection.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** @param {string} url @returns {Promise<Subject>} */
export async function emmettPostgres(url) {
  const packages = {
    "@event-driven-io/emmett": "0.42.0",
    "@event-driven-io/emmett-postgresql": "0.42.0",
    "@event-driven-io/pongo": "0.16.11",
    "async-retry": "1.3.3",
    commander: "12.1.0",
    uuid: "10.0.0",
  };
  const load = loadingFrom(installed("emmett", packages));
  const emmett = await load("@event-driven-io/emmett-postgresql");
  const { getPostgreSQLEventStore, readMessagesBatch } = emmett;
  const { dumbo, rawSql } = await load("@event-driven-io/dumbo");
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  const pool = dumbo({ connectionString: url });
  let after = 0n;
  let rebuilds = 0;
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
      for (let read = 0; ; ) {
        const batch = await readMessagesBatch(pool.execute, { after, batchSize: 500 });
        if (batch.messages.length === 0) return read;
        read += batch.messages.length;
        after = batch.currentGlobalPosition;
        if (read >= count) return read;
      }
    },
    async rebuild() {
      const name = `count_${++rebuilds}`;
      await pool.execute.command(rawSql(`CREATE TABLE ${name} (stream TEXT PRIMARY KEY, events INTEGER)`));
      const projection = emmett.postgreSQLRawSQLProjection({
        name,
        canHandle: [type],
        evolve: ({ metadata }) => rawSql(countOne(name, `'${metadata.streamName}'`)),
      });
      const pulling = { batchSize: 500, pullingFrequencyInMs: 0 };
      const consumer = emmett.rebuildPostgreSQLProjections({ connectionString: url, projection, pulling });
      await consumer.start();
      await consumer.close();
      const { rows } = await pool.execute.query(rawSql(`SELECT sum(events)::int AS total FROM ${name}`));
      return rows[0].total;
    },
    async close() {
      await pool.close();
      await store.close();
    },
  };
}

/** What a package that is installed in a folder exports as CommonJS. */
function loadingFrom(folder) {
  const require = createRequire(join(folder, "package.json"));
  return async (name) => (await import(pathToFileURL(require.resolve(name)).href)).default;
}
