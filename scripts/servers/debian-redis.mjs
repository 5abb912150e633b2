import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { answers, resp } from "./answers.mjs";
import { certify } from "./certify.mjs";
import { freePort } from "./free-port.mjs";
import { OwnedProcess } from "./owned-process.mjs";

const program = "/usr/bin/redis-server";

export const redisIsInstalled = () => existsSync(program);

/**
 * A Redis of our own: its own port and data, written to disk with every command, so that a killed one comes back with
 * what it had confirmed.
 *
 * @param {{ folder: string, onDeath: (reason: string) => void }} options
 */
export async function createRedis({ folder, onDeath }) {
  const [port, tlsPort] = [await freePort(), await freePort()];
  mkdirSync(folder, { recursive: true });
  const files = await certify(folder);
  const settings = {
    port,
    bind: "127.0.0.1",
    dir: folder,
    appendonly: "yes",
    appendfsync: "always",
    save: "",
    ...(files && secured(tlsPort, files)),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const env = { PATH: "/usr/bin:/bin", HOME: folder };
  const own = { name: "Redis", command: program, args, env, folder, logFile: join(folder, "output.log"), onDeath };
  /** @type {OwnedProcess | undefined} */
  let server;

  return {
    url: `redis://127.0.0.1:${port}`,
    ...(files && { tls: { url: `rediss://127.0.0.1:${tlsPort}`, ...files } }),
    async start() {
      if (server && !server.hasEnded) return;
      const started = new OwnedProcess(own);
      server = started;
      const gaveUp = () => (started.hasEnded ? `Redis did not start:\n${started.lastLines()}` : undefined);
      await answers({ port, ...resp, gaveUp });
    },
    kill: async () => server?.end("SIGKILL"),
    stop: async () => server?.end("SIGTERM"),
    freeze: async () => server?.signal("SIGSTOP"),
    thaw: async () => server?.signal("SIGCONT"),
    remove: async () => server?.end("SIGKILL"),
  };
}

/**
 * @param {number} port
 * @param {{ caFile: string, certFile: string, keyFile: string }} files
 */
function secured(port, { caFile, certFile, keyFile }) {
  return {
    "tls-port": port,
    "tls-ca-cert-file": caFile,
    "tls-cert-file": certFile,
    "tls-key-file": keyFile,
    "tls-auth-clients": "optional",
  };
}
