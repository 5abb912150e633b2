import { describe, expect, it } from "@jest/globals";
import { delayStep, delaySteps } from "./delay-step.js";

describe("delay steps", () => {
  it("are never shorter than the delay", () => {
    expect([0, 1, 250, 251, 1_250, 6_000, 30_000, 600_000].map(delayStep)).toEqual([
      250, 250, 250, 1_250, 1_250, 6_250, 31_250, 781_250,
    ]);
  });

  it("are few, and cover every delay of a backoff", () => {
    expect(delaySteps(30_000)).toEqual([250, 1_250, 6_250, 31_250]);
    expect(delaySteps(1)).toEqual([250]);
    for (const maxMs of [1, 250, 251, 5_000, 30_000]) expect(delaySteps(maxMs).at(-1)).toBe(delayStep(maxMs));
  });
});
