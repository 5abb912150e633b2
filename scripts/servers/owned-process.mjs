import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";

const setpriv = "/usr/bin/setpriv";

/**
 * A process that dies with us, even when we are killed with -9: Linux is asked to see to that (`setpriv --pdeathsig`).
 * Its output goes to a file.
 */
export class OwnedProcess {
  #child;
  #logFile;
  #expectedToEnd = false;

  /**
   * @param {{ name: string, command: string, args: string[], env: Record<string, string>, folder: string, logFile: string,
   *   user?: { uid: number, gid: number }, onDeath?: (reason: string) => void }} options `onDeath` is told when the process ends unasked.
   */
  constructor({ name, command, args, env, folder, logFile, user, onDeath }) {
    const log = openSync(logFile, "a");
    const [file, ...rest] = existsSync(setpriv)
      ? [setpriv, ...(user ? become(user) : []), "--pdeathsig", "KILL", "--", command, ...args]
      : [command, ...args];
    this.#logFile = logFile;
    this.#child = spawn(String(file), rest, { cwd: folder, env, detached: true, stdio: ["ignore", log, log] });
    closeSync(log);
    this.#child.once("error", (error) => onDeath?.(`${name} does not start: ${error.message}`));
    this.#child.once("exit", (code, signal) => {
      if (!this.#expectedToEnd)
        onDeath?.(`${name} has ended by itself (${signal ?? `exit ${code}`}):\n${this.lastLines()}`);
    });
  }

  get pid() {
    return this.#child.pid;
  }

  get hasEnded() {
    return this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** It is about to end, and need not say so. */
  expectEnd() {
    this.#expectedToEnd = true;
  }

  /** Resolves when the process is gone. @param {"SIGKILL" | "SIGTERM" | "SIGINT"} signal */
  async end(signal) {
    this.#expectedToEnd = true;
    if (this.hasEnded) return;
    const gone = once(this.#child, "exit");
    this.#child.kill(signal);
    await gone;
  }

  /** @param {"SIGSTOP" | "SIGCONT"} signal */
  signal(signal) {
    this.#child.kill(signal);
  }

  lastLines(count = 15) {
    return readFileSync(this.#logFile, "utf8").trimEnd().split("\n").slice(-count).join("\n");
  }
}

/** @param {{ uid: number, gid: number }} user */
function become({ uid, gid }) {
  return ["--reuid", String(uid), "--regid", String(gid), "--clear-groups"];
}
