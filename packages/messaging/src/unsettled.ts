import type { PendingOutcome } from "./pending-outcome.js";

/**
 * What is under way, in the order in which it was added. Not a Set: what has passed through one that much passes through outlives V8's
 * quick collections, and collecting it costs more than all else that is done for a message here.
 */
export class Unsettled<Pending extends PendingOutcome> {
  #added: Pending[] = [];
  #roomFor = 0;

  add(pending: Pending): void {
    if (this.#added.length >= this.#roomFor) {
      this.#added = this.all;
      this.#roomFor = 2 * this.#added.length + 64;
    }
    this.#added.push(pending);
  }

  get all(): Pending[] {
    return this.#added.filter(({ isSettled }) => !isSettled);
  }
}
