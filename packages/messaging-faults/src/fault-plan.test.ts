import { describe, expect, it } from "@jest/globals";
import { planFaults } from "./fault-plan.js";

const kinds = ["kill", "freeze", "cut", "alarm"] as const;
const plan = (seed: number) => planFaults({ seed, kinds, faults: 10, messages: 1_100 });

describe("a plan of faults", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(plan(7)).toEqual(plan(7));
    expect(plan(7)).not.toEqual(plan(8));
  });

  it("strikes in order, within the run, every kind before one strikes again", () => {
    const faults = plan(7);
    expect(faults).toHaveLength(10);
    expect(faults.map(({ after }) => after)).toEqual(faults.map(({ after }) => after).toSorted((a, b) => a - b));
    expect(faults.every(({ after }) => after > 0 && after < 1_100)).toBe(true);
    for (const start of [0, 4]) expect(new Set(faults.slice(start, start + 4).map(({ kind }) => kind)).size).toBe(4);
  });

  it("is empty where nothing can be broken", () => {
    expect(planFaults({ seed: 1, kinds: [], faults: 3, messages: 10 })).toEqual([]);
  });
});
