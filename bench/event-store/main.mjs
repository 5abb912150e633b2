/**
 * npm run bench event-store [-- --on sqlite --rounds 5 --events 2000 --json]
 *
 * Appending, loading, catching up and rebuilding a read model: Tenon beside @event-driven-io/emmett on PostgreSQL, each in a database of its own on the same
 * server, and on SQLite, each in a file of its own, synchronous FULL. They take turns; ratios are taken within a round. `--on` names one of the two.
 * POSTGRES_URL names the server, otherwise one is started.
 */
import { randomUUID } from "node:crypto";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import pg from "pg";
import { haveServers } from "../../scripts/servers/have-servers.mjs";
import { median, printTable } from "../generators/figures.mjs";
import { emmettPostgres, emmettSqlite, tenonPostgres, tenonSqlite } from "./subjects.mjs";

const { values } = parseArgs({
  options: {
    on: { type: "string", default: "postgres,sqlite" },
    rounds: { type: "string", default: "5" },
    events: { type: "string", default: "2000" },
    json: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const events = Number(values.events);
const perStream = 20;
const atOnce = 8;
const deeds = ["append", "load", "catchUp", "rebuild"];
/** By subject, how many events it has passed by. @type {Record<string, { catchUp: number, rebuild: number }>} */
const passedBy = {};

const pairs = {
  sqlite: async () => ({
    "emmett on SQLite": await emmettSqlite(),
    "tenon on SQLite": await tenonSqlite(),
  }),
  async postgres() {
    const servers = await haveServers({ wanted: ["POSTGRES_URL"], say: (line) => console.error(line) });
    ends.push(() => servers.end());
    const server = process.env.POSTGRES_URL ?? servers.env.POSTGRES_URL;
    if (!server) throw new Error(`no PostgreSQL: ${servers.missing.POSTGRES_URL}`);
    const admin = new pg.Client(server);
    await admin.connect();
    ends.push(() => admin.end());
    const ownDatabase = async () => {
      const name = `bench_${randomUUID().replaceAll("-", "")}`;
      await admin.query(`CREATE DATABASE ${name}`);
      ends.push(() => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      return Object.assign(new URL(server), { pathname: `/${name}` }).href;
    };
    return {
      "emmett on PostgreSQL": await emmettPostgres(await ownDatabase()),
      "tenon on PostgreSQL": await tenonPostgres(await ownDatabase()),
    };
  },
};

/** What is to be ended, the last first. @type {(() => unknown)[]} */
const ends = [];
try {
  const summary = {};
  for (const [name, open] of Object.entries(pairs)) {
    if (values.on.split(",").includes(name)) Object.assign(summary, await compared(await open()));
  }
  report(summary);
} finally {
  for (const end of ends.reverse()) await end();
}

/** The first of the subjects is the baseline of the others. */
async function compared(subjects) {
  /** @type {Record<string, Record<string, { perSecond: number, cpuUs: number }[]>>} one entry a round */
  const figures = {};
  for (const subject of Object.values(subjects)) ends.push(() => subject.close());
  for (let round = -1; round < rounds; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const streams = Array.from({ length: events / perStream }, () => `bench-${randomUUID()}`);
      const all = events * (round + 2);
      passedBy[name] ??= { catchUp: 0, rebuild: 0 };
      const rates = {
        append: await measured(events, () => each(streams, (stream) => appendTo(subject, stream))),
        load: await measured(events, () => each(streams, (stream) => subject.load(stream, perStream))),
        catchUp: await measured(events, async () => {
          passedBy[name].catchUp += events - (await subject.catchUp(events));
        }),
        rebuild: await measured(all, async () => {
          passedBy[name].rebuild = all - (await subject.rebuild());
        }),
      };
      // The first round warms up.
      if (round < 0) continue;
      figures[name] ??= { append: [], load: [], catchUp: [], rebuild: [] };
      for (const deed of deeds) figures[name][deed].push(rates[deed]);
    }
  }
  const [baseline] = Object.values(figures);
  const summaryOf = (byDeed) =>
    Object.fromEntries(
      deeds.map((deed) => {
        const ratios = byDeed[deed]
          .map(({ perSecond }, at) => perSecond / baseline[deed][at].perSecond)
          .sort((a, b) => a - b);
        const ratio = { median: median(ratios), least: ratios[0], most: ratios.at(-1) };
        const [perSecond, cpuUs] = ["perSecond", "cpuUs"].map((name) => median(byDeed[deed].map((one) => one[name])));
        return [deed, { perSecond, cpuUs, ratio }];
      }),
    );
  return Object.fromEntries(Object.entries(figures).map(([name, byDeed]) => [name, summaryOf(byDeed)]));
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

/** Of each event. The processor's time is that of all threads of this process: on a machine with other work it says more than the clock. */
async function measured(count, work) {
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: count / ((performance.now() - startedAt) / 1_000), cpuUs: (user + system) / count };
}

function report(summary) {
  const run = { node: process.version, cpus: cpus().length, load: loadavg()[0], rounds, events, summary, passedBy };
  if (values.json) {
    console.log(JSON.stringify(run, null, 2));
    return;
  }
  console.log(
    `node ${run.node}; ${run.cpus} CPUs, load ${run.load.toFixed(1)}; ${rounds} rounds of ${events} events, ${atOnce} at once`,
  );
  const cell = ({ perSecond, ratio }) =>
    `${perSecond.toFixed(0)} (${ratio.median.toFixed(2)}×, ${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)})`;
  printTable(
    ["", "appends/s", "loaded/s", "caught up/s", "rebuilt/s"],
    Object.entries(summary).map(([name, byDeed]) => [name, ...deeds.map((deed) => cell(byDeed[deed]))]),
  );
  console.log("\nthe processor's time in this process, µs an event");
  printTable(
    ["", "append", "load", "catch up", "rebuild"],
    Object.entries(summary).map(([name, byDeed]) => [name, ...deeds.map((deed) => byDeed[deed].cpuUs.toFixed(1))]),
  );
  const all = events * (rounds + 1);
  for (const [name, { catchUp, rebuild }] of Object.entries(passedBy)) {
    console.log(
      `of ${all} events, ${name} has passed by ${catchUp} as it caught up, and ${rebuild} in its last rebuild`,
    );
  }
}
