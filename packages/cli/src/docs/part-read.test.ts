import { describe, expect, it } from "@jest/globals";
import { partRead } from "./part-read.js";

const order = { orderId: "1", lines: [{ sku: "A", quantity: 2 }, { sku: "B" }], to: { city: "Ghent", zip: "9000" } };

describe("partRead", () => {
  it.each<[readonly string[], object]>([
    [[""], order],
    [["/orderId", "/lines/*/sku"], { orderId: "1", lines: [{ sku: "A" }, { sku: "B" }] }],
    [["/lines/*/quantity"], { lines: [{ quantity: 2 }, {}] }],
    [["/to", "/to/city"], { to: { city: "Ghent", zip: "9000" } }],
    [["/gone", "/orderId/none"], { orderId: "1" }],
  ])("of %j is what the consumer reads", (paths, wanted) => {
    expect(
      partRead(
        order,
        paths.map((path) => ({ path })),
      ),
    ).toEqual(wanted);
  });
});
