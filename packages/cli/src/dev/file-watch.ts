import { existsSync, type FSWatcher, watch } from "node:fs";
import { basename, dirname } from "node:path";

/** Hears of a few files, from the very moment at which they are named; of what is written in their place as well. */
export class FileWatch {
  readonly #heard: () => void;
  #watchers: readonly FSWatcher[] = [];

  constructor(heard: () => void) {
    this.#heard = heard;
  }

  /** From now on it hears of these, and of no others. */
  only(files: readonly string[]): void {
    this.close();
    const byFolder = Map.groupBy(files, dirname);
    this.#watchers = [...byFolder].flatMap(([folder, inside]) => {
      if (!existsSync(folder)) return [];
      const names = new Set(inside.map((file) => basename(file)));
      const watcher = watch(folder, (_, name) => {
        if (name === null || names.has(name)) this.#heard();
      });
      // A folder that goes away takes its files along.
      return [watcher.on("error", () => watcher.close())];
    });
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
  }
}
