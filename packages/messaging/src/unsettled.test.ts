import { describe, expect, it } from "@jest/globals";
import { PendingOutcome } from "./pending-outcome.js";
import { Unsettled } from "./unsettled.js";

class Numbered extends PendingOutcome {
  constructor(readonly number: number) {
    super(60_000, () => {});
  }
}

describe("Unsettled", () => {
  it("has what is under way, in the order in which it came, however much comes and goes", () => {
    const unsettled = new Unsettled<Numbered>();
    for (let number = 0; number < 1_000; number++) {
      const pending = new Numbered(number);
      unsettled.add(pending);
      if (number % 100 !== 0) pending.resolve();
    }

    const left = unsettled.all;
    for (const pending of left) pending.resolve();

    expect(left.map(({ number }) => number)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
    expect(unsettled.all).toEqual([]);
  });
});
