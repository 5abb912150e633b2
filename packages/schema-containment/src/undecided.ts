/** Why a question was given up. It is caught where another way may still lead to an answer. */
export class Undecided extends Error {
  override readonly name = "Undecided";

  constructor(
    /** The keyword that could not be decided, or what ran out: `budget`, `depth`. */
    readonly keyword: string,
    readonly reason: string,
  ) {
    super(`${keyword}: ${reason}`);
  }
}

/** Everything is over, whatever the other ways are. */
export class OutOfBudget extends Undecided {
  constructor(steps: number) {
    super("budget", `not decided within ${steps} steps`);
  }
}
