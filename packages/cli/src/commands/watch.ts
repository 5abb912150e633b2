import { relative } from "node:path";
import { watch as watchFiles } from "chokidar";
import type { ExitCode } from "../command.js";
import { explain } from "../terminal/explain.js";
import type { Terminal } from "../terminal/terminal.js";
import { planFor, summary, type Target } from "./generation.js";

/** What is no document of ours: dependencies, and what is hidden. */
const foreign = /(^|[\\/])(node_modules|\.[^.\\/][^\\/]*)$/;

/** Editors write a file in several steps. */
const quietMs = 30;

/** Generates now and whenever a document changes, until the person stops it. A mistake in a document is shown and ends nothing. */
export async function watch(target: Target, terminal: Terminal): Promise<ExitCode> {
  const { root } = target.input;
  const { folder } = target;
  const runs = new Runs(target, terminal);
  const ownOutput = (path: string) => folder.contains(path) && !folder.contains(root);
  const ignored = (path: string) => ownOutput(path) || foreign.test(relative(root, path));
  const watcher = watchFiles(root, { ignoreInitial: true, ignored });
  watcher.on("all", (_, path) => runs.after(relative(root, path)));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  await runs.now([]);
  terminal.print(`Watching ${target.input.shown || root}. Ctrl-C ends it.`);
  await terminal.untilStopped();
  await watcher.close();
  await runs.finished();
  return 0;
}

/** One run at a time; what changes meanwhile leads to one more. */
class Runs {
  readonly #target: Target;
  readonly #terminal: Terminal;
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(target: Target, terminal: Terminal) {
    this.#target = target;
    this.#terminal = terminal;
  }

  after(path: string): void {
    this.#changed.add(path);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const changed = [...this.#changed];
      this.#changed.clear();
      void this.now(changed);
    }, quietMs);
  }

  now(changed: readonly string[]): Promise<void> {
    this.#running = this.#running.then(() => this.#run(changed));
    return this.#running;
  }

  async finished(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(changed: readonly string[]): Promise<void> {
    const startedAt = performance.now();
    const { folder, name } = this.#target;
    try {
      const planned = await planFor(this.#target, this.#terminal);
      if (planned) await folder.apply(planned.plan);
      const ms = Math.round(performance.now() - startedAt);
      const what = planned ? summary(planned.plan) : "nothing written";
      const paths = planned ? [...planned.plan.write.map(({ path }) => path), ...planned.plan.remove] : [];
      const few = paths.length > 0 && paths.length <= 4 ? ` (${paths.join(", ")})` : "";
      this.#terminal.print(`${changed.length > 0 ? `${changed.join(", ")} → ` : ""}${name}: ${what}${few}, ${ms} ms`);
    } catch (error) {
      explain(error, this.#terminal);
    }
  }
}
