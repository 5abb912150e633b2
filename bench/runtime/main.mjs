/**
 * npm run bench -- runtime [--json] [--write] [--rounds 5] [--messages 10000] [--only 300-quorum,relay]
 *
 * Publishing, consuming and latency on RabbitMQ, and relaying an outbox: Tenon beside the libraries that people use. Each subject has a process of its own; in each
 * round they take turns, from another one on, and ratios to amqplib by hand are taken within a round. RABBITMQ_URL and POSTGRES_URL name
 * the servers, otherwise they are started. `--write` puts the tables into bench/runtime/README.md.
 */
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { connect } from "amqplib";
import pg from "pg";
import { haveServers } from "../../scripts/servers/have-servers.mjs";
import { orderOf } from "./orders.mjs";
import { installAll } from "./peers.mjs";
import { sameAs } from "./subjects/same-message.mjs";
import { baseline, relayBaseline, relaySubjects, subjects } from "./subjects.mjs";
import { relaySummaryOf, summaryOf, tableOf } from "./table.mjs";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    rounds: { type: "string", default: "5" },
    messages: { type: "string", default: "10000" },
    only: { type: "string" },
  },
});
const rounds = Number(values.rounds);
const messages = Number(values.messages);
const perSecond = 200;

/** After how long a subject is given up that does not come to the end of a deed. */
const patienceMs = 60_000;

/** @type {{ name: string, size: import("./orders.mjs").Size, queueType: "classic" | "quorum" }[]} */
const scenes = [
  { name: "300-quorum", size: "300 B", queueType: "quorum" },
  { name: "2000-quorum", size: "2 KB", queueType: "quorum" },
  { name: "300-classic", size: "300 B", queueType: "classic" },
  { name: "2000-classic", size: "2 KB", queueType: "classic" },
];

installAll();
const say = (line) => console.error(line);
const servers = await haveServers({ wanted: ["RABBITMQ_URL", "POSTGRES_URL"], say });
const url = process.env.RABBITMQ_URL ?? servers.env.RABBITMQ_URL;
if (!url) throw new Error(`no RabbitMQ: ${servers.missing.RABBITMQ_URL}`);
const postgres = process.env.POSTGRES_URL ?? servers.env.POSTGRES_URL;

const results = [];
const isWanted = (name) => !values.only || values.only.split(",").includes(name);
for (const scene of scenes.filter(({ name }) => isWanted(name))) results.push(await measured(scene));
const relay = isWanted("relay") ? await measuredRelay() : undefined;
const run = {
  node: process.version,
  rabbitmq: await versionOf(url),
  cpus: cpus().length,
  cpu: cpus()[0]?.model.trim(),
  load: loadavg()[0],
  rounds,
  messages,
  baseline,
  scenes: results,
  ...(relay && { relay }),
};
const markdown = tableOf(run);
console.log(values.json ? JSON.stringify(run, null, 2) : markdown);
if (values.write) write(markdown);
await servers.end();

/** @param {(typeof scenes)[number]} scene */
async function measured(scene) {
  const titles = Object.keys(subjects).filter(
    (title) => subjects[title]?.queueTypes?.includes(scene.queueType) ?? true,
  );
  const running = await Promise.all(titles.map((title) => start(title, scene)));
  for (let round = -1; round < rounds; round++) {
    say(`${scene.name}: ${round < 0 ? "warming up" : `round ${round + 1} of ${rounds}`} …`);
    for (const at of running.keys()) {
      const one = running[(at + round + running.length) % running.length];
      const figure = await one.takeTurn();
      // The first round warms up.
      if (round >= 0 && figure) one.figures.push(figure);
    }
  }
  for (const one of running) await one.end();
  const whole = running.filter(({ figures }) => figures.length === rounds);
  const figures = Object.fromEntries(whole.map(({ title, figures }) => [title, figures]));
  const failed = running.flatMap(({ title, problem }) => (problem === undefined ? [] : [{ title, problem }]));
  return { ...scene, subjects: summaryOf(figures, baseline), failed };
}

/** Orders of 300 B that lie in an outbox, until it is empty. */
async function measuredRelay() {
  if (!postgres) return { subjects: {}, failed: [{ title: "PostgreSQL", problem: servers.missing.POSTGRES_URL }] };
  const own = await ownDatabase(postgres);
  const scene = { size: "300 B", queueType: "quorum", postgres: own.url };
  const running = [];
  for (const title of Object.keys(relaySubjects)) running.push(await start(title, scene));
  for (let round = -1; round < rounds; round++) {
    say(`relay: ${round < 0 ? "warming up" : `round ${round + 1} of ${rounds}`} …`);
    for (const at of running.keys()) {
      const one = running[(at + round + running.length) % running.length];
      const figure = await one.relays();
      if (round >= 0 && figure) one.figures.push(figure);
    }
  }
  for (const one of running) await one.end();
  await own.remove();
  const whole = running.filter(({ figures }) => figures.length === rounds);
  const figures = Object.fromEntries(whole.map(({ title, figures }) => [title, figures]));
  const failed = running.flatMap(({ title, problem }) => (problem === undefined ? [] : [{ title, problem }]));
  return { baseline: relayBaseline, subjects: relaySummaryOf(figures, relayBaseline), failed };
}

/** @param {string} server */
async function ownDatabase(server) {
  const name = `bench_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const own = new URL(server);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    async remove() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** @param {string} title @param {{ size: import("./orders.mjs").Size, queueType: string, postgres?: string }} scene */
async function start(title, { size, queueType, postgres }) {
  const child = fork(fileURLToPath(new URL("subject-process.mjs", import.meta.url)));
  const exchange = `bench.${randomUUID()}`;
  const queue = `${exchange}.orders`;
  const tell = (deed) =>
    new Promise((resolve, reject) => {
      const died = (code) => reject(new Error(`ended with ${code}`));
      const late = setTimeout(() => reject(new Error(`${deed.deed}: not done in ${patienceMs} ms`)), patienceMs);
      child.once("exit", died);
      child.once("message", ({ figure, error }) => {
        clearTimeout(late);
        child.off("exit", died);
        if (error) reject(new Error(`${deed.deed}: ${error}`));
        else resolve(figure);
      });
      child.send(deed);
    });
  await tell({ deed: "open", title, place: { url, exchange, queue, queueType, size, postgres } });
  /** @type {object[]} */
  const figures = [];
  return {
    title,
    figures,
    /** Why it was given up. @type {string | undefined} */
    problem: undefined,
    takeTurn() {
      return this.tries(async () => {
        const publish = await tell({ deed: "publish", count: messages });
        const consume = await tell({ deed: "consume", count: messages });
        await fill(queue, { size, wraps: subjects[title]?.wraps });
        const consumeSame = await tell({ deed: "consume", count: messages });
        const latency = await tell({ deed: "latency", count: perSecond, perSecond });
        return { publish, consume, consumeSame, latency };
      });
    },
    relays() {
      return this.tries(async () => {
        await tell({ deed: "fill", count: messages });
        const relay = await tell({ deed: "relay", count: messages });
        await purge(queue);
        return { relay };
      });
    },
    /** @param {() => Promise<object>} turn */
    async tries(turn) {
      if (this.problem !== undefined) return undefined;
      try {
        return await turn();
      } catch (error) {
        this.problem = error.message;
        say(`${title} is given up: ${error.message}`);
        child.kill("SIGKILL");
        return undefined;
      }
    },
    async end() {
      if (this.problem === undefined) {
        await tell({ deed: "close" });
        child.disconnect();
      }
      await clean({ exchange, queue });
    },
  };
}

/** @param {{ exchange: string, queue: string }} names */
async function clean({ exchange, queue }) {
  const connection = await connect(url);
  const channel = await connection.createChannel();
  const steps = [250, 1_250, 6_250, 31_250].map((step) => `.retry.${step}`);
  for (const suffix of ["", ".dead", ...steps]) await channel.deleteQueue(queue + suffix);
  await channel.deleteExchange(exchange);
  await connection.close();
}

/**
 * Puts messages into a queue as Tenon sends them, whoever consumes there.
 *
 * @param {string} queue
 * @param {{ size: import("./orders.mjs").Size, wraps: ((order: object) => object) | undefined }} what
 */
async function fill(queue, { size, wraps = (order) => order }) {
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createConfirmChannel();
  for (let number = 0; number < messages; number++) {
    const order = orderOf(size, number);
    const options = { persistent: true, contentType: "application/json", ...sameAs(order) };
    channel.sendToQueue(queue, Buffer.from(JSON.stringify(wraps(order))), options);
  }
  await channel.waitForConfirms();
  await connection.close();
}

/** @param {string} queue */
async function purge(queue) {
  const connection = await connect(url);
  const channel = await connection.createChannel();
  await channel.purgeQueue(queue);
  await connection.close();
}

/** @param {string} server */
async function versionOf(server) {
  const connection = await connect(server);
  const { version } = connection.connection.serverProperties;
  await connection.close();
  return version;
}

/** @param {string} tables */
function write(tables) {
  const file = new URL("README.md", import.meta.url);
  const marks = ["<!-- measured -->\n", "<!-- /measured -->"];
  const [before, rest = ""] = readFileSync(file, "utf8").split(marks[0]);
  const [, after = ""] = rest.split(marks[1]);
  writeFileSync(file, `${before}${marks[0]}\n${tables}\n${marks[1]}${after}`);
}
