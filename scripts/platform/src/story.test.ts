import { describe, expect, it } from "@jest/globals";
import { mayBeOver, Storyteller } from "./story.js";
import type { Step } from "./trace.js";

const customerId = "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1";

function step(type: string, data: unknown): Step {
  return { id: type, service: "orders", event: type.slice(7), type, data, at: 0, hops: [] };
}

const registered = step("users.user-registered.v1", { userId: customerId, name: "Ada" });
const placed = step("orders.order-placed.v2", {
  orderId: "o-1",
  customerId,
  lines: [
    { sku: "TENON-SAW", quantity: 1 },
    { sku: "MORTISE-CHISEL", quantity: 2 },
  ],
  total: { amount: 10_300, currency: "EUR" },
});

const rejected = (reason: object) => step("orders.order-rejected.v1", { reason });
const tell = (...steps: Step[]) => {
  const storyteller = new Storyteller();
  storyteller.tell({ correlationId: "c", ms: 1, steps: [registered] });
  return storyteller.tell({ correlationId: "c", ms: 1, steps });
};

const order = "Ada orders 1 × TENON-SAW and 2 × MORTISE-CHISEL for 103.00 EUR";

describe("a trace in words", () => {
  it.each([
    ["confirmed", [placed, step("orders.order-confirmed.v1", {})], order, "good", "confirmed"],
    ["cancelled", [placed, step("orders.order-cancelled.v1", {})], `${order}, and cancels`, "calm", "cancelled"],
    [
      "cancelled when it was paid",
      [placed, step("orders.order-cancelled.v1", {}), step("payments.payment-refunded.v1", {})],
      `${order}, and cancels`,
      "calm",
      "paid back",
    ],
    [
      "out of stock",
      [placed, rejected({ kind: "outOfStock", skus: ["DOVETAIL-JIG"] })],
      order,
      "bad",
      "rejected: too little of DOVETAIL-JIG",
    ],
    [
      "not paid",
      [placed, rejected({ kind: "paymentRefused", code: "limit_exceeded" })],
      order,
      "bad",
      "rejected: payment refused (limit exceeded)",
    ],
    ["not over", [placed], order, "calm", "done"],
  ])("an order that is %s", (_, steps, title, mood, words) => {
    expect(tell(...steps)).toEqual({ title, orderId: "o-1", end: { mood, words } });
  });

  it("an order without a fate is not over", () => {
    expect([[registered], [placed], [placed, step("orders.order-confirmed.v1", {})]].map(mayBeOver)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("a registration", () => {
    expect(tell(registered)).toEqual({ title: "Ada registers", end: { mood: "good", words: "registered" } });
  });

  it("something else", () => {
    expect(tell(step("orders.order-cancelled.v1", {}))).toEqual({
      title: "orders says order-cancelled.v1",
      end: { mood: "calm", words: "cancelled" },
    });
    expect(tell().title).toBe("nothing was said");
  });
});
