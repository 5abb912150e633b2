#!/usr/bin/env node
/**
 * node scripts/with-servers.mjs <command…>      runs a command with real servers, and ends them when it ends
 *
 * The command finds in its environment:
 *   RABBITMQ_URL    amqp://…   a RabbitMQ that all tests of the run share: leave it running, use your own names in it
 *   REDIS_URL       redis://…  the same for Redis
 *   POSTGRES_URL    postgres://…  the same for PostgreSQL: make a database of your own
 *   TENON_SERVERS   http://…   where a test gets a server of its own, to kill and start again as it likes
 *
 * Those that are set already are used as they are. For the others: docker compose where an engine answers; else
 * Debian's packages, which are installed when they are missing and we are root; else the variable stays unset and one
 * line says why (with CI=true that is an error). Servers get private ports, and a temporary folder for their data;
 * they are gone when the command has ended, however it or we ended. A server that ran before is never touched.
 *
 * Requests to TENON_SERVERS (answers are JSON; `{ error }` with status 404 or 500):
 *   POST   $TENON_SERVERS/rabbitmq    → { url, tls, control }   a new RabbitMQ (8 to 15 s); `/redis` and `/postgres` likewise
 *   POST   $control/kill              kill -9; answers when the process is gone
 *   POST   $control/start             starts it again on the same port and data; answers when it accepts connections
 *   POST   $control/stop              asks it to end (SIGTERM); answers when it has
 *   POST   $control/freeze, /thaw     the process stands still (SIGSTOP) with its sockets open, and goes on
 *   POST   $control/fill, /empty      RabbitMQ alone: there is too little room on its disk, as it believes, and it blocks publishers; and goes on
 *   POST   $control/alarm, /calm      RabbitMQ alone: it runs out of memory, as it believes, and blocks publishers; and goes on
 *   POST   $control/disconnect        RabbitMQ alone: it closes every connection
 *   DELETE $control                   ends it for good; at the end of the run that happens by itself
 */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { haveServers } from "./servers/have-servers.mjs";

const [command, ...args] = process.argv.slice(2);
if (!command) {
  console.error("usage: node scripts/with-servers.mjs <command…>");
  process.exit(2);
}

const say = (/** @type {string} */ line) => console.error(`servers: ${line}`);
const servers = await haveServers({ wanted: ["RABBITMQ_URL", "REDIS_URL", "POSTGRES_URL", "TENON_SERVERS"], say });
for (const [name, url] of Object.entries(servers.env)) say(`${name}=${url}`);
for (const [name, why] of Object.entries(servers.missing)) say(`no ${name}: ${why}`);

const inCi = process.env.CI === "true";
process.exitCode = inCi && Object.keys(servers.missing).length > 0 ? 1 : await run(command, args, servers.env);
await servers.end();

/**
 * @param {string} file
 * @param {string[]} rest
 * @param {Record<string, string>} env
 * @returns {Promise<number>} its exit code, in the shell's way
 */
function run(file, rest, env) {
  const child = spawn(file, rest, { stdio: "inherit", env: { ...process.env, ...env } });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once("error", (error) => {
      say(`${file} does not start: ${error.message}`);
      resolve(127);
    });
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
