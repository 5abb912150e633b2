import { execFile } from "node:child_process";
import { chownSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { answers, postgres } from "./answers.mjs";
import { freePort } from "./free-port.mjs";
import { OwnedProcess } from "./owned-process.mjs";

const run = promisify(execFile);

const home = "/usr/lib/postgresql";

/** Where the programs of the newest PostgreSQL of Debian are, or nothing where none is installed. */
export function postgresBin() {
  try {
    const versions = readdirSync(home).filter((name) => readdirSync(join(home, name, "bin")).includes("initdb"));
    const newest = versions.sort((one, other) => Number(other) - Number(one))[0];
    return newest && join(home, newest, "bin");
  } catch {
    return undefined;
  }
}

/**
 * A PostgreSQL of our own: its own port and data, every commit on the disk before it is confirmed. It refuses to run as root, so
 * root runs it as the user that Debian's package brings.
 *
 * @param {{ folder: string, onDeath: (reason: string) => void }} options
 */
export async function createPostgres({ folder, onDeath }) {
  const bin = postgresBin();
  if (!bin) throw new Error("PostgreSQL is not installed");
  const port = await freePort();
  const user = await unprivileged();
  const data = join(folder, "data");
  const env = { PATH: "/usr/bin:/bin", HOME: folder, LC_ALL: "C.UTF-8" };
  mkdirSync(folder, { recursive: true });
  if (user) chownSync(folder, user.uid, user.gid);
  const initdb = [
    "--pgdata",
    data,
    "--username=tenon",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--no-sync",
  ];
  await run(join(bin, "initdb"), initdb, { env, cwd: folder, ...user });

  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "64MB",
    log_min_messages: "warning",
  };
  const args = ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const own = { name: "PostgreSQL", command: join(bin, "postgres"), args, env, folder, onDeath, ...(user && { user }) };
  const logFile = join(folder, "output.log");
  /** @type {OwnedProcess | undefined} */
  let server;

  /** The postmaster and its children are all of the server. @param {"SIGKILL" | "SIGSTOP" | "SIGCONT"} signal */
  const signalAll = (signal) => {
    const { pid } = server ?? {};
    if (pid === undefined || server?.hasEnded) return [];
    const pids = [pid, ...childrenOf(pid)];
    for (const each of pids) send(each, signal);
    return pids;
  };
  const kill = async () => {
    server?.expectEnd();
    const pids = signalAll("SIGKILL");
    await server?.end("SIGKILL");
    while (pids.some(runs)) await pause(10);
  };

  return {
    url: `postgres://tenon@127.0.0.1:${port}/postgres`,
    async start() {
      if (server && !server.hasEnded) return;
      const started = new OwnedProcess({ ...own, logFile });
      server = started;
      const gaveUp = () => (started.hasEnded ? `PostgreSQL did not start:\n${started.lastLines()}` : undefined);
      await answers({ port, ...postgres, gaveUp });
    },
    kill,
    /** SIGINT ends it without waiting for those who are connected; their transactions are rolled back. */
    stop: async () => server?.end("SIGINT"),
    freeze: async () => void signalAll("SIGSTOP"),
    thaw: async () => void signalAll("SIGCONT"),
    remove: kill,
  };
}

/** Whom root becomes; nothing where we are not root. */
async function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  const { stdout } = await run("/usr/bin/getent", ["passwd", "postgres"]);
  const [, , uid, gid] = stdout.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** @param {number} pid @returns {number[]} */
function childrenOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    return text.split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Whether a process is there, and is not a zombie that nobody has asked about. @param {number} pid */
function runs(pid) {
  try {
    return !/\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** A process that has ended meanwhile needs no signal. @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
