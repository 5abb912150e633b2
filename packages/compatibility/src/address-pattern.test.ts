import { describe, expect, it } from "@jest/globals";
import { isPattern, matches } from "./address-pattern.js";

describe("an address pattern", () => {
  it.each([
    ["orders.#", "orders.order-placed.v1", true],
    ["orders.#", "orders", true],
    ["orders.*", "orders.order-placed.v1", false],
    ["*.order-placed.*", "orders.order-placed.v1", true],
    ["#.v1", "orders.order-placed.v1", true],
    ["#", "anything", true],
    ["orders.placed", "orders.placed", true],
    ["orders.placed", "orders.placed.v1", false],
    ["#.#.#.#.#.#.#.#.#.#.x", `${"a.".repeat(200)}y`, false],
  ])("%s gets %s: %j", (pattern, address, wanted) => {
    expect(matches(pattern, address)).toBe(wanted);
  });

  it.each([
    ["orders.#", true],
    ["orders.*.v1", true],
    ["orders.placed", false],
    ["orders.#1", false],
  ])("%s is one: %j", (address, wanted) => {
    expect(isPattern(address)).toBe(wanted);
  });
});
