import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import type { Contract } from "@tenon/contract";
import { generateTypeScript } from "@tenon/typescript-generator";
import { examplesIn } from "../docs/examples-in.js";
import { snippetsOf } from "../docs/snippets.js";
import { CompiledFolder } from "../testing/compiled-folder.js";
import { pactTestsOf, seenMessageIn } from "./seen-message.js";

const shop = join(import.meta.dirname, "../../../../asyncapi");
const from = "../../generated";

const placed = { address: "orders.order-placed.v1", type: "orders.order-placed.v1" };
const order = {
  orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  placedAt: "2026-11-02T09:41:00Z",
  lines: [{ sku: "MORTISE-CHISEL", quantity: 2, unitPrice: 1950 }],
  total: 3900,
  currency: "EUR",
  note: null,
};

describe("a message that was seen", () => {
  it("becomes tests that compile, one for each that receives it", async () => {
    const { contract } = await readContract(openFolder(shop));
    const { files } = generateTypeScript(contract);
    const exampleOf = examplesIn(contract);
    const snippets = snippetsOf(contract, { from, exampleOf });
    const folder = new CompiledFolder();
    try {
      folder.add("generated", files);
      const tested: string[] = [];
      for (const { address, messages } of channelsIn(contract)) {
        for (const message of messages) {
          const seen = seenMessageIn(contract, { address, type: message.type, payload: exampleOf(message) ?? {} });
          if ("detail" in seen) continue;
          for (const { service, operation, text } of pactTestsOf({ contract, files, from }, seen)) {
            const place = `${tested.length}`;
            tested.push(`${service} ${operation}`);
            const receiving = contract.documents
              .flatMap(({ operations }) => operations)
              .find((one) => one.name === operation && one.document.startsWith(`${service}/`));
            const [handler] = receiving ? snippets(receiving) : [];
            folder.add(`tests/${place}`, [
              { path: "handler.ts", text: handler?.text ?? "" },
              { path: "seen.pact.test.ts", text },
            ]);
          }
        }
      }
      expect(tested).toContain("inventory reserveStock");
      expect(tested).toContain("notifications tellCustomer");
      expect(folder.compile()).toBe("");
    } finally {
      folder.remove();
    }
  }, 120_000);

  it("is told as the consumer reads it", async () => {
    const { contract } = await readContract(openFolder(shop));
    const seen = seenMessageIn(contract, { ...placed, payload: { ...order, note: "please" } });
    if ("detail" in seen) throw new Error(seen.detail);
    const { files } = generateTypeScript(contract);
    const tests = pactTestsOf({ contract, files, from: "@shop/events" }, seen);
    expect(
      tests.find(({ service }) => service === "inventory")?.text,
    ).toBe(`import { describe, it } from "@jest/globals";
import { reserveStock } from "@shop/events/inventory/v1/reserve-stock-consumer.js";
import { messagePact } from "@tenon/pact-messages";
import { ReserveStockHandler } from "./handler.js";

describe("Keeps the goods of a new order, all or nothing.", () => {
  const pact = messagePact({ subscription: reserveStock, testFile: import.meta.filename });

  it("handles what was seen: Order placed", async () => {
    await pact.expects({
      description: "Order placed, as it was seen",
      operation: "placeOrder",
      example: {
        orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
        lines: [
          {
            sku: "MORTISE-CHISEL",
            quantity: 2,
          },
        ],
      },
      handledBy: new ReserveStockHandler(),
    });
  });
});
`);
  });

  it.each([
    ["that no document knows", { ...placed, type: "orders.order-lost.v1", payload: {} }, "know no such message"],
    ["that the contract does not allow", { ...placed, payload: { ...order, total: "a lot" } }, "does not allow it"],
  ])("is none %s", async (_, told, why) => {
    const { contract } = await readContract(openFolder(shop));
    expect(seenMessageIn(contract, told)).toMatchObject({ detail: expect.stringContaining(why) });
  });
});

function channelsIn({ documents }: Contract) {
  return documents.flatMap(({ channels }) => channels);
}
