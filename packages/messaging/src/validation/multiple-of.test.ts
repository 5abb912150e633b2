import { describe, expect, it } from "@jest/globals";
import { isMultipleOf } from "./multiple-of.js";

describe("isMultipleOf", () => {
  it.each([
    [10, 5, true],
    [7, 2, false],
    [0, 0.3, true],
    [-0, 3, true],
    [19.99, 0.01, true],
    [0.0075, 0.0001, true],
    [0.00751, 0.0001, false],
    [1.1, 0.1, true],
    [4.35, 0.01, true],
    [-4.35, 0.01, true],
    [1e22, 3, false],
    [1e308, 0.5, true],
    [1e308, 0.123456789, false],
    [1e-7, 1e-8, true],
    [12391239123, 1e-8, true],
  ])("%d of %d: %s", (value, divisor, wanted) => {
    expect(isMultipleOf(value, divisor)).toBe(wanted);
  });
});
