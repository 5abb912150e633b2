/**
 * npm run bench backlog [-- --rows 1000000 --json]
 *
 * What a relay costs while it works off a long backlog: how fast it is and what it holds in memory in each tenth of the way, from an outbox in PostgreSQL and from
 * one in SQLite. The broker takes everything at once, so that it is the outbox alone that is measured. POSTGRES_URL names the server, otherwise one
 * is started.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { orderPlaced } from "@shop/events/orders/v1/order-placed.js";
import { InProcessBroker, OutboxRelay, observeBroker, Publisher } from "@tenon/messaging";
import { openDatabase as openPostgres } from "@tenon/store-postgres";
import { openDatabase as openSqlite } from "@tenon/store-sqlite";
import pg from "pg";
import { haveServers } from "../../scripts/servers/have-servers.mjs";
import { printTable } from "../generators/figures.mjs";
import { orderOf } from "../runtime/orders.mjs";

const { values } = parseArgs({
  options: { rows: { type: "string", default: "1000000" }, json: { type: "boolean", default: false } },
});
const rows = Number(values.rows);
const parts = 10;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

const servers = await haveServers({ wanted: ["POSTGRES_URL"], say: (line) => console.error(line) });
const server = process.env.POSTGRES_URL ?? servers.env.POSTGRES_URL;
if (!server) throw new Error(`no PostgreSQL: ${servers.missing.POSTGRES_URL}`);

const figures = { PostgreSQL: await onPostgres(server), SQLite: await onSqlite() };
if (values.json) console.log(JSON.stringify({ rows, figures }, null, 2));
else {
  for (const [store, { backlogMs, tenths }] of Object.entries(figures)) {
    console.log(`\n${store}: a backlog of ${rows} events, which it takes ${backlogMs.toFixed(0)} ms to count`);
    printTable(
      ["relayed", "events /s", "heap MB", "resident MB"],
      tenths.map(({ relayed, rate, heapMb, residentMb }) => [
        String(relayed),
        rate.toFixed(0),
        heapMb.toFixed(1),
        residentMb.toFixed(0),
      ]),
    );
  }
}
await servers.end();

/** @param {string} url */
async function onPostgres(url) {
  const admin = new pg.Client(url);
  await admin.connect();
  const name = `bench_${randomUUID().replaceAll("-", "")}`;
  await admin.query(`CREATE DATABASE ${name}`);
  const database = await openPostgres(Object.assign(new URL(url), { pathname: `/${name}` }).href);
  await database.transaction((transaction) => publisherTo().publish(orderOf("300 B", 1), { in: transaction }));
  await database.run(`
    INSERT INTO tenon_outbox (partition, key, head, body, written_at, due_at)
    SELECT number / 3 % 16, 'order ' || number / 3, head, body, written_at, 0
    FROM tenon_outbox, generate_series(2, ${rows}) AS number`);
  const figures = await workedOff(database.outbox);
  await database.close();
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await admin.end();
  return figures;
}

async function onSqlite() {
  const folder = mkdtempSync(join(tmpdir(), "tenon-bench-"));
  const database = openSqlite(join(folder, "outbox.sqlite"));
  database.transaction((transaction) => publisherTo().publish(orderOf("300 B", 1), { in: transaction }));
  database.run(`
    WITH RECURSIVE series (number) AS (SELECT 2 UNION ALL SELECT number + 1 FROM series WHERE number < ${rows})
    INSERT INTO tenon_outbox (partition, key, head, body, written_at, due_at)
    SELECT number / 3 % 16, 'order ' || number / 3, head, body, written_at, 0 FROM series, (SELECT * FROM tenon_outbox)`);
  const figures = await workedOff(database.outbox);
  database.close();
  rmSync(folder, { recursive: true });
  return figures;
}

function publisherTo() {
  return new Publisher(orderPlaced, new InProcessBroker());
}

/** @param {import("@tenon/messaging").Outbox} outbox */
async function workedOff(outbox) {
  const countedAt = performance.now();
  const { waiting } = await outbox.backlog();
  const backlogMs = performance.now() - countedAt;
  if (waiting !== rows) throw new Error(`${waiting} rows, not ${rows}`);
  const tenths = [];
  const all = Promise.withResolvers();
  let relayed = 0;
  let since = performance.now();
  const broker = observeBroker(new InProcessBroker(), {
    relayed() {
      if (++relayed % (rows / parts) !== 0) return;
      const rate = (rows / parts) * (1000 / (performance.now() - since));
      const residentMb = process.memoryUsage.rss() / 2 ** 20;
      collect();
      tenths.push({ relayed, rate, heapMb: process.memoryUsage().heapUsed / 2 ** 20, residentMb });
      since = performance.now();
      if (relayed === rows) all.resolve(undefined);
    },
  });
  broker.publish = async () => {};
  const relay = new OutboxRelay(outbox, broker);
  relay.start();
  await all.promise;
  await relay.stop();
  return { backlogMs, tenths };
}
