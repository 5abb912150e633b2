import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Scene } from "./scene.js";
import type { Role } from "./service.js";
import type { News, Order } from "./telling.js";

export interface ServiceOptions {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly scene: Scene;
  readonly logFile: string;
  readonly onNews: (news: News) => void;
  /** It has ended and nobody has asked it to. It is started again. */
  readonly onCrash: (report: string) => void;
}

/** How long a service may take to end when it is asked to. */
const patienceMs = 30_000;

/** A process of a trial, which is killed, frozen and started again. */
export class ServiceProcess {
  #child: ChildProcess | undefined;
  #isExpectedToEnd = false;

  constructor(private readonly options: ServiceOptions) {}

  get name(): string {
    return this.options.name;
  }

  /** Resolves when it is at work. Its clock is wrong by so much. */
  async start({ clockMs = 0 }: { readonly clockMs?: number } = {}): Promise<void> {
    const { roles, scene, logFile, onNews } = this.options;
    const log = openSync(logFile, "a");
    const child = fork(
      fileURLToPath(new URL("service.js", import.meta.url)),
      [roles.join(","), JSON.stringify(scene)],
      {
        stdio: ["ignore", log, log, "ipc"],
        env: { ...process.env, FAULTS_CLOCK_MS: clockMs === 0 ? "" : String(clockMs) },
      },
    );
    closeSync(log);
    this.#child = child;
    this.#isExpectedToEnd = false;
    child.on("error", () => {}); // It could not be told something: it is gone, and says so below.
    const ready = new Promise<void>((resolve) => {
      child.on("message", (news: News) => {
        if (news.kind === "ready") resolve();
        onNews(news);
      });
      child.once("exit", (code, signal) => {
        resolve();
        if (this.#child === child && !this.#isExpectedToEnd) void this.#crashed(`${signal ?? `exit ${code}`}`);
      });
    });
    await ready;
  }

  send(order: Order): void {
    // Whoever is being killed does not hear it.
    if (this.#child?.connected) this.#child.send(order, () => undefined);
  }

  /** Resolves when it is gone. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Asks it to end, and resolves with whether it has in time. */
  async stop(): Promise<boolean> {
    const ended = await Promise.race([this.#end("SIGTERM").then(() => true), sleep(patienceMs, false, { ref: false })]);
    const isOrderly = ended && this.#child?.exitCode === 0;
    if (!ended) await this.kill();
    return isOrderly;
  }

  freeze(): void {
    this.#child?.kill("SIGSTOP");
  }

  thaw(): void {
    this.#child?.kill("SIGCONT");
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    this.#isExpectedToEnd = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }

  async #crashed(how: string): Promise<void> {
    const { name, logFile, onCrash } = this.options;
    onCrash(`${name} has ended by itself (${how}):\n${lastLines(logFile)}`);
    await this.start();
  }
}

function lastLines(file: string): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-12).join("\n");
}
