import type { Effect } from "./effect.js";
import type { Claim, Inbox } from "./inbox.js";

/** An inbox for tests and for one process alone: what it remembers ends with it. */
export class MemoryInbox implements Inbox {
  /** In the order in which they were written. */
  readonly #known = new Map<string, Remembered>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async claim(effect: Effect, holdMs: number): Promise<Claim> {
    const name = JSON.stringify([effect.queue, effect.source, effect.id]);
    const now = this.#now();
    const known = this.#known.get(name);
    if (known && known.until > now) return { kind: known.isDone ? "done" : "busy" };
    this.#forgetOutdated(now);
    const held: Remembered = { isDone: false, until: now + holdMs };
    this.#known.set(name, held);
    return {
      kind: "mine",
      done: async () => this.#remember(name, this.#now() + effect.retainMs),
      release: async () => {
        if (this.#known.get(name) === held) this.#known.delete(name);
      },
    };
  }

  #remember(name: string, until: number): void {
    this.#known.delete(name);
    this.#known.set(name, { isDone: true, until });
  }

  #forgetOutdated(now: number): void {
    for (const [name, { until }] of this.#known) {
      if (until > now) return;
      this.#known.delete(name);
    }
  }
}

interface Remembered {
  readonly isDone: boolean;
  readonly until: number;
}
