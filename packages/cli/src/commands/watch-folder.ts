import { relative } from "node:path";
import { watch as watchFiles } from "chokidar";
import { explain } from "../terminal/explain.js";
import type { Terminal } from "../terminal/terminal.js";

export interface Watched {
  /** The folder that is watched. */
  readonly root: string;
  /** The folder as it is shown. */
  readonly shown: string;
  /** Paths that are none of its documents. */
  ignores(path: string): boolean;
  /** What is done at first, with no path, and whenever files have changed, with theirs. */
  run(changed: readonly string[]): Promise<void>;
}

/** What is no document of ours: dependencies, and what is hidden. */
const foreign = /(^|[\\/])(node_modules|\.[^.\\/][^\\/]*)$/;

/** Editors write a file in several steps. */
const quietMs = 30;

/** Runs now and whenever a file changes, until the person stops it. What goes wrong in a run is shown and ends nothing. */
export async function watchFolder(watched: Watched, terminal: Terminal): Promise<void> {
  const { root, shown } = watched;
  const runs = new Runs(watched, terminal);
  const ignored = (path: string) => watched.ignores(path) || foreign.test(relative(root, path));
  const watcher = watchFiles(root, { ignoreInitial: true, ignored });
  watcher.on("all", (_, path) => runs.after(relative(root, path)));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  await runs.now([]);
  terminal.print(`Watching ${shown || root}. Ctrl-C ends it.`);
  await terminal.untilStopped();
  await watcher.close();
  await runs.finished();
}

/** One run at a time; what changes meanwhile leads to one more. */
class Runs {
  readonly #watched: Watched;
  readonly #terminal: Terminal;
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(watched: Watched, terminal: Terminal) {
    this.#watched = watched;
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
    try {
      await this.#watched.run(changed);
    } catch (error) {
      explain(error, this.#terminal);
    }
  }
}
