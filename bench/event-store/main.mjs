/**
 * npm run bench event-store [-- --rounds 5 --events 2000 --json]
 *
 * Appending, loading and catching up on PostgreSQL: Tenon beside @event-driven-io/emmett, each in a database of its own on the same server, taking
 * turns; ratios are taken within a round. Tenon on SQLite stands beside them, without a peer: emmett's needs a native module that is not built
 * here. POSTGRES_URL names the server, otherwise one is started.
 */
import { randomUUID } from "node:crypto";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import pg from "pg";
import { haveServers } from "../../scripts/servers/have-servers.mjs";
import { median, printTable } from "../generators/figures.mjs";
import { emmettPostgres, tenonPostgres, tenonSqlite } from "./subjects.mjs";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    events: { type: "string", default: "2000" },
    json: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const events = Number(values.events);
const perStream = 20;
const atOnce = 8;

const servers = await haveServers({ wanted: ["POSTGRES_URL"], say: (line) => console.error(line) });
const server = process.env.POSTGRES_URL ?? servers.env.POSTGRES_URL;
if (!server) throw new Error(`no PostgreSQL: ${servers.missing.POSTGRES_URL}`);
const admin = new pg.Client(server);
await admin.connect();
const made = [];

async function ownDatabase() {
  const name = `bench_${randomUUID().replaceAll("-", "")}`;
  made.push(name);
  await admin.query(`CREATE DATABASE ${name}`);
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

const baseline = "emmett on PostgreSQL";
const deeds = ["append", "load", "catchUp"];
/** @type {Record<string, Record<string, number[]>>} events a second, one entry a round */
const figures = {};
const subjects = {
  [baseline]: await emmettPostgres(await ownDatabase()),
  "tenon on PostgreSQL": await tenonPostgres(await ownDatabase()),
  "tenon on SQLite": await tenonSqlite(),
};

try {
  for (let round = -1; round < rounds; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const streams = Array.from({ length: events / perStream }, () => `bench-${randomUUID()}`);
      const rates = {
        append: await rate(() => each(streams, (stream) => appendTo(subject, stream))),
        load: await rate(() => each(streams, (stream) => subject.load(stream, perStream))),
        catchUp: await rate(() => subject.catchUp(events)),
      };
      // The first round warms up.
      if (round < 0) continue;
      figures[name] ??= { append: [], load: [], catchUp: [] };
      for (const deed of deeds) figures[name][deed].push(rates[deed]);
    }
  }
  report();
} finally {
  for (const subject of Object.values(subjects)) await subject.close();
  for (const name of made) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
  await servers.end();
}

async function appendTo(subject, stream) {
  for (let n = 0; n < perStream; n++) await subject.append(stream, n);
}

/** So many at once. */
async function each(items, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function rate(work) {
  const startedAt = performance.now();
  await work();
  return events / ((performance.now() - startedAt) / 1_000);
}

function report() {
  const summary = Object.fromEntries(
    Object.entries(figures).map(([name, byDeed]) => [
      name,
      Object.fromEntries(
        deeds.map((deed) => {
          const ratios = byDeed[deed].map((value, at) => value / figures[baseline][deed][at]).sort((a, b) => a - b);
          const ratio = { median: median(ratios), least: ratios[0], most: ratios.at(-1) };
          return [deed, { rate: median(byDeed[deed]), ratio }];
        }),
      ),
    ]),
  );
  const run = { node: process.version, cpus: cpus().length, load: loadavg()[0], rounds, events, baseline, summary };
  if (values.json) {
    console.log(JSON.stringify(run, null, 2));
    return;
  }
  console.log(
    `node ${run.node}; ${run.cpus} CPUs, load ${run.load.toFixed(1)}; ${rounds} rounds of ${events} events, ${atOnce} at once`,
  );
  const cell = ({ rate: perSecond, ratio }) =>
    `${perSecond.toFixed(0)} (${ratio.median.toFixed(2)}×, ${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)})`;
  printTable(
    ["", "appends/s", "loaded/s", "caught up/s"],
    Object.entries(summary).map(([name, byDeed]) => [name, ...deeds.map((deed) => cell(byDeed[deed]))]),
  );
}
