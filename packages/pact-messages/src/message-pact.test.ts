import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "@jest/globals";
import {
  Consumer,
  defineChannel,
  defineSubscription,
  Publisher,
  type Validate,
  type ValidationResult,
} from "@tenon/messaging";
import { mergePacts } from "./merge-pacts.js";
import { messagePact } from "./message-pact.js";
import { verifyPacts } from "./verify-pacts.js";

interface Placed {
  readonly orderId: string;
  readonly total: number;
}

const orderPlaced = defineChannel<Placed>({
  address: "orders.order-placed.v1",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "orders.order-placed.v1",
    version: "1.0.0",
    digest: "sha256-",
    validate: requiring("orderId", "total"),
  },
});
const bill = defineSubscription<Pick<Placed, "orderId">>({
  channel: orderPlaced,
  consumer: "billing",
  queue: "billing.bill",
  reads: ["/orderId"],
  validate: requiring("orderId"),
});

class Bill extends Consumer<Pick<Placed, "orderId">> {
  readonly subscription = bill;
  readonly billed: unknown[] = [];

  handle(event: Pick<Placed, "orderId">): void {
    if (event.orderId === "refuse me") throw new Error("cannot bill this");
    this.billed.push(event);
  }
}

/** Stands for a generated validator. */
function requiring<Value>(...names: readonly (keyof Value & string)[]): Validate<Value> {
  const validate = (value: unknown): ValidationResult<Value> => {
    const missing = names.filter((name) => !Object.hasOwn(Object(value), name));
    if (missing.length === 0) return { value: value as Value };
    return {
      issues: missing.map((name) => ({ message: `must have ${name}`, path: [], keyword: "required", params: {} })),
    };
  };
  return Object.assign(validate, { "~standard": { version: 1, vendor: "tenon", validate } as const });
}

let folder: string;
let parts: string;
let pacts: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tenon-pact-"));
  parts = join(folder, "parts");
  pacts = join(folder, "pacts");
});

describe("a message pact", () => {
  it("is written by the consumer's test, and kept by the producer's publisher", async () => {
    const pact = messagePact({ subscription: bill, testFile: "a.pact.test.ts", parts });
    const consumer = new Bill();
    await pact.expects({ description: "an order", example: { orderId: "o-1" }, handledBy: consumer });
    expect(consumer.billed).toEqual([{ orderId: "o-1" }]);

    expect(await mergePacts({ from: parts, to: pacts })).toEqual(["billing-orders.json"]);
    const publishes = {
      "orders.order-placed.v1": (broker: ConstructorParameters<typeof Publisher<Placed>>[1]) =>
        new Publisher(orderPlaced, broker).publish({ orderId: "o-2", total: 12 }),
    };
    expect(await verifyPacts({ provider: "orders", pacts, publishes })).toEqual(["billing: an order"]);
  });

  it("fails when the consumer does not handle its own example", async () => {
    const pact = messagePact({ subscription: bill, testFile: "a.pact.test.ts", parts });
    const refused = pact.expects({ description: "an order", example: { orderId: "refuse me" }, handledBy: new Bill() });
    await expect(refused).rejects.toThrow("cannot bill this");
  });

  it("is not kept by a producer whose message lacks what is read, and says what", async () => {
    const pact = messagePact({ subscription: bill, testFile: "a.pact.test.ts", parts });
    await pact.expects({ description: "an order", example: { orderId: "o-1" }, handledBy: new Bill() });
    await mergePacts({ from: parts, to: pacts });
    const path = join(pacts, "billing-orders.json");
    await writeFile(path, (await readFile(path, "utf8")).replaceAll("orderId", "orderNumber"));
    const publishes = {
      "orders.order-placed.v1": (broker: ConstructorParameters<typeof Publisher<Placed>>[1]) =>
        new Publisher(orderPlaced, broker).publish({ orderId: "o-2", total: 12 }),
    };
    await expect(verifyPacts({ provider: "orders", pacts, publishes })).rejects.toThrow(
      /PACT_NOT_KEPT orders → billing:\s+an order: \$ .*orderNumber/,
    );
    await expect(verifyPacts({ provider: "orders", pacts, publishes: {} })).rejects.toThrow(
      'PACT_NOT_KEPT "an order": nothing says how orders.order-placed.v1 is published',
    );
  });
});
