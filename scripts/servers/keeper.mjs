/**
 * Owns the servers of one test run. It is a process of its own, so that it outlives whoever asked for it by just the
 * moment that it takes to end them: the channel to its parent closes, however the parent ended, and it cleans up.
 * The servers themselves are asked to die with it (owned-process.mjs).
 *
 * The parent sends `{ wanted: ["RABBITMQ_URL", …] }` and hears `{ say: line }`, then once
 * `{ env: { RABBITMQ_URL: "amqp://…" }, missing: { REDIS_URL: "why" } }`.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findAsyncapiGenerator } from "./asyncapi-generator.mjs";
import { findBrowserProgram } from "./browser-program.mjs";
import { compose } from "./compose.mjs";
import { findComposeProgram } from "./compose-program.mjs";
import { openControl } from "./control.mjs";
import { debian } from "./debian.mjs";
import { installationsEnded } from "./debian-packages.mjs";

/** @typedef {import("./control.mjs").Server} Server */
/** @typedef {import("./control.mjs").Kind} Kind */

const folder = mkdtempSync(join(tmpdir(), "tenon-servers-"));
chmodSync(folder, 0o711); // a server that runs as another user passes through
/** @type {Server[]} */
const servers = [];
let isEnding = false;

process.once("message", (/** @type {{ wanted: string[] }} */ { wanted }) => provide(wanted).then(tell));
process.on("disconnect", end);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, end);
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** How each variable is provided. @type {Record<string, () => Promise<string>>} */
const providers = {
  RABBITMQ_URL: async () => (await create("rabbitmq")).url,
  REDIS_URL: async () => (await create("redis")).url,
  POSTGRES_URL: async () => (await create("postgres")).url,
  TENON_SERVERS: async () => {
    await source();
    return openControl(create);
  },
  DOCKER_COMPOSE: () => findComposeProgram(say),
  CHROMIUM: () => findBrowserProgram(say),
  TENON_ASYNCAPI_GENERATOR: () => findAsyncapiGenerator(say),
};

/** @param {string[]} wanted */
async function provide(wanted) {
  /** @type {Record<string, string>} */
  const env = {};
  /** @type {Record<string, string>} */
  const missing = {};
  await Promise.all(
    wanted.map(async (name) => {
      try {
        env[name] = (await providers[name]?.()) ?? "";
      } catch (error) {
        missing[name] = error instanceof Error ? error.message : String(error);
      }
    }),
  );
  return { env, missing };
}

/** A new server, started. @param {Kind} kind */
async function create(kind) {
  const from = await source();
  say(`starting ${kind} (${from.name}) …`);
  const server = await from.create[kind]({ folder: join(folder, nextName(kind)), onDeath: say });
  servers.push(server);
  await server.start();
  return server;
}

let created = 0;
/** @param {string} kind */
const nextName = (kind) => `${kind}-${++created}`;

/** @type {Promise<typeof compose | typeof debian> | undefined} */
let found;

/** Where servers come from; rejects with the reasons where there is nothing. */
function source() {
  found ??= findSource();
  return found;
}

async function findSource() {
  const reasons = [];
  for (const candidate of [compose, debian]) {
    const reason = await candidate.whyNot();
    if (reason) {
      reasons.push(reason);
      continue;
    }
    await candidate.prepare(say);
    return candidate;
  }
  throw new Error(reasons.join("; "));
}

/** @param {string} line */
function say(line) {
  tell({ say: line });
}

/** @param {object} news */
function tell(news) {
  if (process.connected) process.send?.(news);
}

async function end() {
  if (isEnding) return;
  isEnding = true;
  await Promise.allSettled([installationsEnded(), ...servers.map((server) => server.remove())]);
  process.exit();
}
