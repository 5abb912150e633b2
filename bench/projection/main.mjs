/**
 * npm run bench projection [-- --events 1000000 --json]
 *
 * A read model rebuilt beside the live one over all events of a SQLite file: how many a second, how much memory is held meanwhile, whether what
 * comes out is the live one byte for byte, and whether anything was published. Exits with 1 where one of the last two is not so.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { History, ProjectionRunner } from "@tenon/event-store";
import { openDatabase } from "@tenon/store-sqlite";

const { values } = parseArgs({
  options: { events: { type: "string", default: "1000000" }, json: { type: "boolean", default: false } },
});
const count = Number(values.events);
const perAppend = 500;
const accounts = 5_000;
const type = "bank.money-moved.v2";

setFlagsFromString("--expose-gc");
const clearHeap = runInNewContext("gc");

const validate = (value) =>
  typeof value?.amount === "number" ? { value } : { issues: [{ path: ["amount"], message: "must be number" }] };
const history = new History([{ type, version: "2.1.0", digest: "sha256-bench", validate }]);

/** Balances and numbers of moves, by account. */
const balances = {
  name: "balances",
  version: "1",
  history,
  prepare: (tables, n) =>
    tables.execute(`CREATE TABLE balance_${n} (account TEXT PRIMARY KEY, cents INTEGER, moves INTEGER) STRICT`),
  project: (tables, { data }, { generation, stored }) =>
    tables.run(
      `INSERT INTO balance_${generation} VALUES (?, ?, 1)
       ON CONFLICT DO UPDATE SET cents = cents + excluded.cents, moves = moves + 1`,
      stored.stream,
      data.amount,
    ),
  drop: (tables, n) => tables.execute(`DROP TABLE balance_${n}`),
};

const folder = mkdtempSync(join(tmpdir(), "tenon-bench-projection-"));
const path = join(folder, "events.sqlite");
const database = openDatabase(path);
const say = (line) => console.error(`bench: ${line}`);
try {
  say(`keeping ${count} events …`);
  await keep();
  const runner = new ProjectionRunner(database.events, database.readModels, balances);
  say("building the live read model …");
  const built = await timed(() => runner.catchUp());
  const live = digestOf(await generation());
  say("rebuilding it beside the live one …");
  await runner.rebuild();
  const before = await database.readModels.state("balances");
  const memory = watchMemory();
  const rebuilt = await timed(() => runner.catchUp());
  const { megabytes } = memory.end();
  const now = await generation();
  const { waiting, scheduled, parked } = await database.outbox.backlog();
  report({
    node: process.version,
    cpus: cpus().length,
    load: loadavg()[0],
    events: count,
    megabytesOnDisk: Math.round(statSync(path).size / 1e6),
    built: { perSecond: Math.round(built.result / built.seconds), seconds: built.seconds },
    rebuilt: { perSecond: Math.round(rebuilt.result / rebuilt.seconds), seconds: rebuilt.seconds },
    heapMegabytesByTenth: megabytes,
    isIdentical: now === before.building?.generation && digestOf(now) === live,
    published: waiting + scheduled + parked,
  });
} finally {
  database.close();
  rmSync(folder, { recursive: true });
}

async function keep() {
  for (let at = 0; at < count; at += perAppend) {
    const stream = `account-${(at / perAppend) % accounts}`;
    const events = Array.from({ length: Math.min(perAppend, count - at) }, (_, n) => ({
      envelope: {
        id: randomUUID(),
        source: "bank",
        type,
        specversion: "1.0",
        time: "2026-11-02T09:41:00.000Z",
        datacontenttype: "application/json",
        dataversion: "2.1.0",
        dataschema: "urn:tenon:sha256-bench",
        correlationid: "bench",
      },
      data: { amount: ((at + n) * 7919) % 10_007, note: "ring twice" },
    }));
    await database.events.append(stream, { events });
  }
}

async function generation() {
  return (await database.readModels.state("balances")).live?.generation;
}

function digestOf(n) {
  const hash = createHash("sha256");
  for (const row of database.all(`SELECT account, cents, moves FROM balance_${n} ORDER BY account`)) {
    hash.update(`${row.text("account")} ${row.integer("cents")} ${row.integer("moves")}\n`);
  }
  return hash.digest("hex");
}

async function timed(work) {
  const startedAt = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - startedAt) / 1_000 };
}

/** What the heap holds when it was cleared, at each tenth of the way. */
function watchMemory() {
  const megabytes = [];
  const readAll = database.events.readAll.bind(database.events);
  let next = 1;
  database.events.readAll = async (after, limit) => {
    if (after >= (count / 10) * next) {
      next++;
      clearHeap();
      const { heapUsed, external } = process.memoryUsage();
      megabytes.push(Math.round((heapUsed + external) / 1e5) / 10);
    }
    return readAll(after, limit);
  };
  return {
    end() {
      delete database.events.readAll;
      return { megabytes };
    },
  };
}

function report(run) {
  const isRight = run.isIdentical && run.published === 0;
  if (values.json) console.log(JSON.stringify(run, null, 2));
  else {
    const { events, built, rebuilt, heapMegabytesByTenth: heap } = run;
    console.log(
      `node ${run.node}; ${run.cpus} CPUs, load ${run.load.toFixed(1)}; ${events} events, ${run.megabytesOnDisk} MB`,
    );
    console.log(`built    ${built.perSecond} events/s, ${built.seconds.toFixed(1)} s`);
    console.log(`rebuilt  ${rebuilt.perSecond} events/s, ${rebuilt.seconds.toFixed(1)} s`);
    console.log(`heap     ${heap.join(", ")} MB at each tenth of the way`);
    console.log(`${run.isIdentical ? "byte for byte the live one" : "NOT THE LIVE ONE"}; ${run.published} published`);
  }
  if (!isRight) process.exitCode = 1;
}
