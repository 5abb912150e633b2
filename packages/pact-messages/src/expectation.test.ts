import { describe, expect, it } from "@jest/globals";
import { Matchers } from "@pact-foundation/pact";
import { expectationFrom } from "./expectation.js";

describe("expectationFrom", () => {
  it("takes each value for every value of its kind", () => {
    expect(expectationFrom({ id: "a", total: 12, paid: true, note: null, lines: [{ sku: "X" }] })).toEqual({
      id: Matchers.string("a"),
      total: Matchers.number(12),
      paid: Matchers.like(true),
      note: null,
      lines: Matchers.eachLike({ sku: Matchers.string("X") }, 1),
    });
  });

  it("takes a value for itself where it is told so", () => {
    const example = { reason: { kind: "outOfStock", skus: ["X"] }, lines: [{ kind: "a" }] };
    expect(expectationFrom(example, ["/reason/kind", "/lines/*/kind"])).toEqual({
      reason: { kind: "outOfStock", skus: Matchers.eachLike(Matchers.string("X"), 1) },
      lines: Matchers.eachLike({ kind: "a" }, 1),
    });
  });
});
