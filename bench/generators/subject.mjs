import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** What a document may take before it counts as failed. */
const patienceMs = 60_000;

/** A generator in a process of its own, which is ended and started again when it does not come back from a document. */
export class Subject {
  #child;

  constructor(name) {
    this.name = name;
  }

  /** `{ ok, cpuMs, reason? }`; never rejects for what the generator does. */
  async run(job) {
    const child = await this.#ready();
    const settled = new AbortController();
    const signal = AbortSignal.any([settled.signal, AbortSignal.timeout(patienceMs)]);
    const answered = once(child, "message", { signal }).then(([answer]) => answer);
    const ended = once(child, "exit", { signal }).then(() => {
      this.#child = undefined;
      return { ok: false, reason: "the process ended" };
    });
    child.send(job);
    try {
      return await Promise.race([answered, ended]);
    } catch {
      this.end();
      return { ok: false, reason: `no answer within ${patienceMs / 1000} s` };
    } finally {
      settled.abort();
      await Promise.allSettled([answered, ended]);
    }
  }

  end() {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }

  async #ready() {
    if (this.#child) return this.#child;
    const child = fork(join(import.meta.dirname, "subject-process.mjs"), [this.name], { stdio: "ignore" });
    const gone = once(child, "exit").then(() => Promise.reject(new Error(`${this.name} cannot be started`)));
    gone.catch(() => undefined);
    await Promise.race([once(child, "message"), gone]);
    this.#child = child;
    return child;
  }
}
