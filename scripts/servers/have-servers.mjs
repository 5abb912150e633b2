import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** What a test may ask for, by the name of the variable in which it finds it. */
export const serverVariables = [
  "RABBITMQ_URL",
  "REDIS_URL",
  "POSTGRES_URL",
  "TENON_SERVERS",
  "DOCKER_COMPOSE",
  "CHROMIUM",
  "TENON_ASYNCAPI_GENERATOR",
];

/** Servers that are used where the environment names them, and never started here. Their tests are left out otherwise, which fails nothing. */
export const namedServers = ["MONGODB_URL", "KURRENTDB_URL"];

/**
 * Real servers for tests: those that the environment names already, and for the others new ones, private to this run.
 * `missing` says for each variable that could not be had why not. After `end()`, or after this process has ended in
 * whatever way, the new ones are gone with their data.
 *
 * @param {{ wanted: string[], say: (line: string) => void }} request
 * @returns {Promise<{ env: Record<string, string>, missing: Record<string, string>, end: () => Promise<void> }>}
 */
export async function haveServers({ wanted, say }) {
  const unnamed = wanted.filter((name) => !process.env[name]);
  if (unnamed.length === 0) return { env: {}, missing: {}, end: async () => {} };

  const keeper = spawn(process.execPath, [fileURLToPath(new URL("keeper.mjs", import.meta.url))], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true, // Ctrl-C in the terminal is for the tests; the keeper hears of it when they have ended
  });
  const gone = once(keeper, "exit");
  keeper.send({ wanted: unnamed });
  const found = await new Promise((resolve) => {
    keeper.on("message", (/** @type {Record<string, any>} */ news) => {
      if (typeof news.say === "string") say(news.say);
      else resolve(news);
    });
    keeper.once("exit", () =>
      resolve({ env: {}, missing: Object.fromEntries(unnamed.map((name) => [name, "their keeper has ended"])) }),
    );
  });
  const end = async () => {
    if (keeper.connected) keeper.disconnect();
    await gone;
  };
  return { ...found, end };
}
