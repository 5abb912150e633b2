import { describe, expect, it } from "@jest/globals";
import { projection } from "./projection.js";

const order = {
  orderId: "o-1",
  customer: { id: "c-1", name: "Ada", address: { city: "London", street: "St James's Square" } },
  lines: [
    { sku: "CHISEL", quantity: 2, parts: [{ sku: "BLADE" }, { sku: "HANDLE", note: "ash" }] },
    { sku: "JIG", quantity: 1 },
  ],
  note: null,
  "a/b": { "~": 1, other: 2 },
};

const cases: readonly { reads: readonly string[]; seen: unknown }[] = [
  { reads: [], seen: {} },
  { reads: [""], seen: order },
  { reads: ["/orderId"], seen: { orderId: "o-1" } },
  { reads: ["/customer/address/city"], seen: { customer: { address: { city: "London" } } } },
  { reads: ["/customer/id", "/customer/name"], seen: { customer: { id: "c-1", name: "Ada" } } },
  { reads: ["/customer", "/customer/id"], seen: { customer: order.customer } },
  { reads: ["/lines/*/sku"], seen: { lines: [{ sku: "CHISEL" }, { sku: "JIG" }] } },
  { reads: ["/lines/*"], seen: { lines: order.lines } },
  { reads: ["/lines/*/parts/*/sku"], seen: { lines: [{ parts: [{ sku: "BLADE" }, { sku: "HANDLE" }] }, {}] } },
  { reads: ["/note"], seen: { note: null } },
  { reads: ["/note/deeper"], seen: { note: null } },
  { reads: ["/absent", "/customer/absent"], seen: { customer: {} } },
  { reads: ["/a~1b/~0"], seen: { "a/b": { "~": 1 } } },
  { reads: ["/toString", "/__proto__", "/constructor/name"], seen: {} },
];

describe("projection", () => {
  it.each(cases)("of $reads copies that and nothing else", ({ reads, seen }) => {
    expect(projection(reads)(order)).toEqual(seen);
  });

  it("of nothing in particular is the value itself", () => {
    expect(projection(undefined)(order)).toBe(order);
  });

  it("leaves what is neither object nor array as it is", () => {
    expect(projection(["/a"])("text")).toBe("text");
    expect(projection(["/a"])([1, 2])).toEqual([]);
  });
});
