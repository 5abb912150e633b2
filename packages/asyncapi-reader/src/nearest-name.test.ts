import { describe, expect, it } from "@jest/globals";
import { nearestName } from "./nearest-name.js";

describe("nearestName", () => {
  it.each([
    ["orderIt", ["orderId", "order"], "orderId"],
    ["oderId", ["orderId"], "orderId"],
    ["ordreId", ["orderId"], "orderId"],
    ["ORDERID", ["orderId"], "orderId"],
    ["orderId", ["customer", "total"], undefined],
    ["a", ["b"], "b"],
    ["ab", ["cd"], undefined],
    ["x", [], undefined],
  ])("of %s in %j is %s", (name, candidates, wanted) => {
    expect(nearestName(name, candidates)).toBe(wanted);
  });
});
