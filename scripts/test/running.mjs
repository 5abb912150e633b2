import { relative } from "node:path";

/** A reporter for jest that names, once a minute, the test files that have been running for longer than that. */
export default class Running {
  /** @type {Map<string, number>} when each file was begun */
  #begun = new Map();
  #clock = setInterval(() => this.#tell(), 60_000).unref();

  /** @param {{ path: string }} file */
  onTestFileStart({ path }) {
    this.#begun.set(path, performance.now());
  }

  /** @param {{ path: string }} file */
  onTestFileResult({ path }) {
    this.#begun.delete(path);
  }

  onRunComplete() {
    clearInterval(this.#clock);
  }

  #tell() {
    for (const [path, begun] of this.#begun) {
      const seconds = Math.round((performance.now() - begun) / 1000);
      if (seconds >= 60) console.error(`still running after ${seconds} s: ${relative(process.cwd(), path)}`);
    }
  }
}
