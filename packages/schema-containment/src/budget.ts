import { OutOfBudget } from "./undecided.js";

/** How much work a question may cost. */
export class Budget {
  #used = 0;

  constructor(private readonly steps: number) {}

  get used(): number {
    return this.#used;
  }

  /** @throws OutOfBudget */
  spend(steps = 1): void {
    this.#used += steps;
    if (this.#used > this.steps) throw new OutOfBudget(this.steps);
  }
}
