/**
 * Owns the servers of one test run. It is a process of its own, so that it outlives whoever asked for it by just the
 * moment that it takes to end them: the channel to its parent closes, however the parent ended, and it cleans up.
 * The servers themselves are asked to die with it (owned-process.mjs).
 *
 * The parent sends `{ wanted: ["RABBITMQ_URL", …] }` and hears `{ say: line }`, then once
 * `{ env: {…}, missing: { REDIS_URL: "why" } }`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compose } from "./compose.mjs";
import { openControl } from "./control.mjs";
import { debian } from "./debian.mjs";

/** @typedef {import("./control.mjs").Server} Server */

const kinds = /** @type {const} */ ({ RABBITMQ_URL: "rabbitmq", REDIS_URL: "redis" });

const folder = mkdtempSync(join(tmpdir(), "tenon-servers-"));
/** @type {Set<Server>} */
const servers = new Set();
let ending = false;

process.once("message", (/** @type {{ wanted: string[] }} */ { wanted }) => {
  provide(wanted).then(tell, (error) => {
    tell({ env: {}, missing: Object.fromEntries(wanted.map((name) => [name, error.message])) });
  });
});
process.on("disconnect", end);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, end);
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** @param {string[]} wanted */
async function provide(wanted) {
  const { source, why } = await findSource();
  if (!source) return { env: {}, missing: Object.fromEntries(wanted.map((name) => [name, why])) };
  await source.prepare((line) => tell({ say: line }));

  /** @param {"rabbitmq" | "redis"} kind */
  const create = async (kind) => {
    const server = await source.create[kind]({
      folder: join(folder, `${kind}-${servers.size + 1}`),
      onDeath: (reason) => tell({ say: reason }),
    });
    servers.add(server);
    await server.start();
    return server;
  };
  /** @type {Record<string, string>} */
  const env = {};
  /** @type {Record<string, string>} */
  const missing = {};
  const shared = Object.entries(kinds).filter(([name]) => wanted.includes(name));
  if (shared.length > 0) tell({ say: `starting ${shared.map(([, kind]) => kind).join(" and ")} (${source.name}) …` });
  await Promise.all(
    shared.map(async ([name, kind]) => {
      try {
        env[name] = (await create(kind)).url;
      } catch (error) {
        missing[name] = error instanceof Error ? error.message : String(error);
      }
    }),
  );
  if (wanted.includes("TENON_SERVERS")) env.TENON_SERVERS = await openControl(create);
  return { env, missing };
}

async function findSource() {
  const reasons = [];
  for (const source of [compose, debian]) {
    const reason = await source.missing();
    if (!reason) return { source };
    reasons.push(reason);
  }
  return { why: reasons.join("; ") };
}

/** @param {object} news */
function tell(news) {
  if (process.connected) process.send?.(news);
}

async function end() {
  if (ending) return;
  ending = true;
  await Promise.allSettled([...servers].map((server) => server.remove()));
  process.exit();
}
