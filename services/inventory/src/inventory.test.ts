import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { stockRefused } from "@shop/events/inventory/v1/stock-refused.js";
import { stockReserved } from "@shop/events/inventory/v1/stock-reserved.js";
import { orderCancelled } from "@shop/events/orders/v1/order-cancelled.js";
import { type OrderPlaced, orderPlaced } from "@shop/events/orders/v1/order-placed.js";
import { orderRejected } from "@shop/events/orders/v1/order-rejected.js";
import { arrives, published, ServiceUnderTest } from "@tenon/nestjs-messaging/testing";
import { inventoryModule } from "./inventory.module.js";
import { Stock } from "./stock.js";

let inventory: ServiceUnderTest;
beforeEach(async () => {
  inventory = await ServiceUnderTest.start("inventory", inventoryModule);
});
afterEach(() => inventory.stop());

const orderId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01";
const otherId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c02";
const customerId = "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1";
const at = "2026-11-02T09:41:00Z";

type Lines = readonly [Line, ...Line[]];
type Line = readonly [quantity: number, sku: string];

function placed(id: string, lines: Lines) {
  const [first, ...others] = lines.map(([quantity, sku]) => ({ sku, quantity, unitPrice: 100 }));
  if (!first) throw new Error("an order has lines");
  const order: OrderPlaced = {
    orderId: id,
    customerId,
    placedAt: at,
    lines: [first, ...others],
    total: 100,
    currency: "EUR",
    note: null,
  };
  return arrives(orderPlaced, order);
}

const rejected = (id: string) =>
  arrives(orderRejected, { orderId: id, customerId, rejectedAt: at, reason: { kind: "paymentRefused", code: "x" } });
const cancelled = (id: string) => arrives(orderCancelled, { orderId: id, customerId, cancelledAt: at });

const reserved = (id: string) =>
  published(stockReserved, { orderId: id, reservationId: expect.any(String), reservedAt: expect.any(String) });
const refused = (id: string, ...missing: object[]) =>
  published(stockRefused, { orderId: id, missing, refusedAt: expect.any(String) });

function pieces(sku: string): number {
  return inventory.get(Stock).piecesOf(sku);
}

describe("an order is placed", () => {
  it("its goods are kept", async () => {
    expect(
      await inventory.when(
        placed(orderId, [
          [2, "TENON-SAW"],
          [3, "MORTISE-CHISEL"],
        ]),
      ),
    ).toEqual([reserved(orderId)]);
    expect([pieces("TENON-SAW"), pieces("MORTISE-CHISEL")]).toEqual([18, 37]);
  });

  it("all or nothing: where one article is short, nothing is kept", async () => {
    const order = placed(orderId, [
      [2, "TENON-SAW"],
      [1, "DOVETAIL-JIG"],
      [1, "ADZE"],
    ]);
    expect(await inventory.when(order)).toEqual([
      refused(orderId, { sku: "DOVETAIL-JIG", wanted: 1, available: 0 }, { sku: "ADZE", wanted: 1, available: 0 }),
    ]);
    expect(pieces("TENON-SAW")).toBe(20);
  });

  it("lines of the same article count together", async () => {
    expect(
      await inventory.when(
        placed(orderId, [
          [12, "TENON-SAW"],
          [9, "TENON-SAW"],
        ]),
      ),
    ).toEqual([refused(orderId, { sku: "TENON-SAW", wanted: 21, available: 20 })]);
  });

  it("the last pieces go to whoever comes first", async () => {
    await inventory.given(placed(orderId, [[20, "TENON-SAW"]]));
    expect(await inventory.when(placed(otherId, [[1, "TENON-SAW"]]))).toEqual([
      refused(otherId, { sku: "TENON-SAW", wanted: 1, available: 0 }),
    ]);
  });

  it("told twice, it is kept once, and the same is answered", async () => {
    const first = await inventory.when(placed(orderId, [[5, "TENON-SAW"]]));
    const second = await inventory.when(placed(orderId, [[5, "TENON-SAW"]]));
    expect(second).toEqual(first);
    expect(pieces("TENON-SAW")).toBe(15);
  });

  it("told twice, a refusal stays one, even if there is enough by now", async () => {
    await inventory.given(placed(otherId, [[20, "TENON-SAW"]]));
    const first = await inventory.when(placed(orderId, [[1, "TENON-SAW"]]));
    await inventory.given(cancelled(otherId));
    expect(await inventory.when(placed(orderId, [[1, "TENON-SAW"]]))).toEqual(first);
    expect(pieces("TENON-SAW")).toBe(20);
  });
});

describe.each([
  ["rejected", rejected],
  ["cancelled", cancelled],
])("an order is %s", (_, ended) => {
  it("its goods go back", async () => {
    await inventory.given(
      placed(orderId, [
        [5, "TENON-SAW"],
        [1, "MORTISE-CHISEL"],
      ]),
    );
    expect(await inventory.when(ended(orderId))).toEqual([]);
    expect([pieces("TENON-SAW"), pieces("MORTISE-CHISEL")]).toEqual([20, 40]);
  });

  it("told twice, they go back once", async () => {
    await inventory.given(placed(otherId, [[5, "TENON-SAW"]]), placed(orderId, [[5, "TENON-SAW"]]));
    await inventory.given(ended(orderId), ended(orderId));
    expect(pieces("TENON-SAW")).toBe(15);
  });

  it("before it was heard of: nothing is kept for it afterwards", async () => {
    await inventory.given(ended(orderId));
    expect(await inventory.when(placed(orderId, [[5, "TENON-SAW"]]))).toEqual([]);
    expect(pieces("TENON-SAW")).toBe(20);
  });

  it("that was refused: nothing changes", async () => {
    await inventory.given(placed(orderId, [[21, "TENON-SAW"]]), ended(orderId));
    expect(pieces("TENON-SAW")).toBe(20);
  });
});
