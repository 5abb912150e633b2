import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Terminal } from "../terminal/terminal.js";

/** How long it may take to end when it is asked to. */
const patienceMs = 10_000;

/** A command that runs beside the save loop, and is started anew when the code that it runs has changed. What it prints is printed. */
export class RestartedCommand {
  #child: ChildProcess | undefined;
  #hasBegun = false;
  #isDue = false;
  #turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly command: string,
    private readonly terminal: Terminal,
  ) {}

  /** Starts it if it was never started, and again where something has changed. Changes that come while it is ending are one. */
  follow({ hasChanged }: { readonly hasChanged: boolean }): void {
    if ((this.#hasBegun && !hasChanged) || this.#isDue) return;
    this.#hasBegun = true;
    this.#isDue = true;
    this.#turn = this.#turn.then(async () => {
      await this.#end();
      this.#isDue = false;
      this.#start();
    });
  }

  /** Resolves when it has ended. */
  async close(): Promise<void> {
    await this.#turn;
    await this.#end();
  }

  #start(): void {
    const { command, terminal } = this;
    terminal.print(`run: ${command}`);
    // A group of its own, so that whatever the shell starts ends with it.
    const child = spawn(command, {
      cwd: terminal.folder,
      shell: true,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    createInterface(child.stdout).on("line", (line) => terminal.print(line));
    createInterface(child.stderr).on("line", (line) => terminal.complain(line));
    child.once("error", (error) => terminal.complain(`run: ${error.message}`));
    child.once("exit", (code, signal) => {
      if (this.#child === child)
        terminal.complain(`run: ended by itself (${signal ?? code}); started again at the next change`);
    });
  }

  async #end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "close");
    signal(child.pid, "SIGTERM");
    const late = new AbortController();
    const isLate = sleep(patienceMs, true, { signal: late.signal }).catch(() => false);
    if ((await Promise.race([ended, isLate])) === true) signal(child.pid, "SIGKILL");
    late.abort();
    await ended;
  }
}

/** To all processes of a group; none may be left. */
function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
