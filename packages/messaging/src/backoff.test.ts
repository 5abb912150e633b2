import { describe, expect, it } from "@jest/globals";
import { backoffMs } from "./backoff.js";

const backoff = { initialMs: 200, maxMs: 30_000 };

describe("backoffMs", () => {
  it("grows twofold up to its maximum, and takes a random part of that", () => {
    const longest = [1, 2, 3, 4, 8, 9, 50, 5_000].map((attempt) => backoffMs(backoff, attempt, () => 1));
    expect(longest).toEqual([200, 400, 800, 1_600, 25_600, 30_000, 30_000, 30_000]);
    expect(backoffMs(backoff, 4, () => 0.5)).toBe(800);
    expect(backoffMs(backoff, 4, () => 0)).toBe(0);
  });
});
