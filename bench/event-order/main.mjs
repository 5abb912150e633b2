/**
 * npm run bench event-order [-- --writers 8 --appends 2500 --json]
 *
 * Four ways to read all events of a PostgreSQL while they are written, side by side on the same run: what each passes by, and what it sees out of
 * order. Writers roll back one append in ten, half of them write a row of their own first, and one transaction stays open for a while now and
 * then. POSTGRES_URL names the server, otherwise one is started.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openDatabase } from "@tenon/store-postgres";
import pg from "pg";
import { haveServers } from "../../scripts/servers/have-servers.mjs";
import { printTable } from "../generators/figures.mjs";

const { values } = parseArgs({
  options: {
    writers: { type: "string", default: "8" },
    appends: { type: "string", default: "2500" },
    json: { type: "boolean", default: false },
  },
});
const writers = Number(values.writers);
const appends = Number(values.appends);
const streams = 24;

const servers = await haveServers({ wanted: ["POSTGRES_URL"], say: (line) => console.error(line) });
const server = process.env.POSTGRES_URL ?? servers.env.POSTGRES_URL;
if (!server) throw new Error(`no PostgreSQL: ${servers.missing.POSTGRES_URL}`);

const name = `bench_${randomUUID().replaceAll("-", "")}`;
const admin = new pg.Client(server);
await admin.connect();
await admin.query(`CREATE DATABASE ${name}`);
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;

try {
  const database = await openDatabase(
    url,
    [
      { id: 1, name: "business", sql: "CREATE TABLE business (n integer)" },
      // What the other readers go by.
      {
        id: 2,
        name: "transactions",
        sql: "ALTER TABLE tenon_event ADD COLUMN tx xid8 NOT NULL DEFAULT pg_current_xact_id()",
      },
    ],
    { connections: writers + 6 },
  );
  const readers = {
    "tenon: high-water mark in two phases": tenonReader(database),
    "position > last": sqlReader(database, "position > $1", "position", (row) => [row.integer("position")], [0]),
    "position > last, below the oldest transaction": sqlReader(
      database,
      "position > $1 AND tx < pg_snapshot_xmin(pg_current_snapshot())",
      "position",
      (row) => [row.integer("position")],
      [0],
    ),
    "(transaction, position) > last, below the oldest": sqlReader(
      database,
      "(tx, position) > ($1::text::xid8, $2::bigint) AND tx < pg_snapshot_xmin(pg_current_snapshot())",
      "tx, position",
      (row) => [row.text("tx"), row.integer("position")],
      ["0", 0],
    ),
  };
  const done = new AbortController();
  const reading = Object.entries(readers).map(async ([title, read]) => [title, await read(done.signal)]);
  const startedAt = performance.now();
  await Promise.all([longTransactions(database, done.signal), writeAll(database).finally(() => done.abort())]);
  const seconds = (performance.now() - startedAt) / 1_000;
  const seen = await Promise.all(reading);
  const kept = (await database.one("SELECT count(*) AS events FROM tenon_event"))?.integer("events") ?? 0;
  const results = seen.map(([title, events]) => ({
    title,
    seen: events.length,
    skipped: kept - new Set(events.map(({ position }) => position)).size,
    "out of order in a stream": inversions(events),
  }));
  const run = { node: process.version, writers, events: kept, seconds: Number(seconds.toFixed(1)), results };
  if (values.json) console.log(JSON.stringify(run, null, 2));
  else {
    console.log(
      `node ${process.version}; ${writers} writers, ${kept} events in ${streams} streams, ${seconds.toFixed(0)} s`,
    );
    const columns = ["seen", "skipped", "out of order in a stream"];
    printTable(
      ["", ...columns],
      results.map((row) => [row.title, ...columns.map((column) => String(row[column]))]),
    );
  }
  await database.close();
} finally {
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
  await servers.end();
}

async function writeAll(database) {
  const conflicts = new Error("rolled back");
  const write = async (writer) => {
    for (let n = 0; n < appends; n++) {
      const stream = `s-${(writer * 7 + n) % streams}`;
      await database
        .transaction(async (transaction) => {
          if (writer % 2 === 0) await transaction.run("INSERT INTO business VALUES ($1)", n);
          if (Math.random() < 0.1) await sleep(Math.random() * 4);
          // What the event store's append does, step by step, so that the caller's own writes are in the same transaction.
          const row = await transaction.one(
            `INSERT INTO tenon_stream AS known (stream, revision) VALUES ($1, 1)
             ON CONFLICT (stream) DO UPDATE SET revision = known.revision + 1 RETURNING revision`,
            stream,
          );
          await transaction.run(
            `INSERT INTO tenon_event (stream, revision, id, type, envelope, data, stored_at)
             VALUES ($1, $2, $3, 'bench', '{"id":"x"}', '{}', 0)`,
            stream,
            row?.integer("revision") ?? 0,
            randomUUID(),
          );
          if (Math.random() < 0.1) throw conflicts;
        })
        .catch((error) => {
          if (error !== conflicts) throw error;
        });
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
}

async function longTransactions(database, signal) {
  while (!signal.aborted) {
    await database.transaction(async (transaction) => {
      await transaction.run("INSERT INTO business VALUES (-1)");
      await sleep(400, undefined, { signal }).catch(() => undefined);
    });
    await sleep(600, undefined, { signal }).catch(() => undefined);
  }
}

function tenonReader(database) {
  return async (signal) => {
    const seen = [];
    for (let reached = 0, rounds = 0; rounds < 3; ) {
      const page = await database.events.readAll(reached, 500);
      seen.push(...page.events.map(({ position, stream, revision }) => ({ position, stream, revision })));
      reached = page.reached;
      if (page.events.length > 0) continue;
      if (signal.aborted) rounds++;
      await sleep(2);
    }
    return seen;
  };
}

function sqlReader(database, where, order, next, first) {
  return async (signal) => {
    const seen = [];
    for (let last = first, rounds = 0; rounds < 3; ) {
      const rows = await database.all(
        `SELECT position, stream, revision, tx::text AS tx FROM tenon_event WHERE ${where} ORDER BY ${order} LIMIT 500`,
        ...last,
      );
      for (const row of rows) {
        seen.push({ position: row.integer("position"), stream: row.text("stream"), revision: row.integer("revision") });
      }
      const newest = rows.at(-1);
      if (newest) {
        last = next(newest);
        continue;
      }
      if (signal.aborted) rounds++;
      await sleep(2);
    }
    return seen;
  };
}

function inversions(events) {
  const newest = new Map();
  let count = 0;
  for (const { stream, revision } of events) {
    if (revision < (newest.get(stream) ?? 0)) count++;
    newest.set(stream, Math.max(revision, newest.get(stream) ?? 0));
  }
  return count;
}
