import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "@jest/globals";
import {
  type Broker,
  Consumer,
  defineChannel,
  defineSubscription,
  type MessageContext,
  type NoParameters,
  Publisher,
} from "@tenon/messaging";
import { mergePacts } from "./merge-pacts.js";
import { messagePact } from "./message-pact.js";
import { requiring } from "./testing/requiring.js";
import { type PactVerification, verifyPacts } from "./verify-pacts.js";

interface Placed {
  readonly orderId: string;
  readonly total: number;
}

const placedMessage = {
  type: "orders.order-placed.v1",
  version: "1.0.0",
  digest: "sha256-",
  validate: requiring<Placed>("orderId", "total"),
};
const orderPlaced = defineChannel<Placed>({
  address: "orders.order-placed.v1",
  source: "orders",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: placedMessage,
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
      "orders.order-placed.v1": (broker: Broker) =>
        new Publisher(orderPlaced, broker).publish({ orderId: "o-2", total: 12 }),
    };
    expect(await verifyPacts({ provider: "orders", pacts, publishes })).toEqual(["billing: an order"]);
  });

  it("fails when the consumer does not handle its own example", async () => {
    const pact = messagePact({ subscription: bill, testFile: "a.pact.test.ts", parts });
    const refused = pact.expects({ description: "an order", example: { orderId: "refuse me" }, handledBy: new Bill() });
    await expect(refused).rejects.toThrow("cannot bill this");
  });

  it("refuses two examples under one description", async () => {
    const pact = messagePact({ subscription: bill, testFile: "a.pact.test.ts", parts });
    const said = { description: "an order", example: { orderId: "o-1" }, handledBy: new Bill() };
    await pact.expects(said);
    await pact.expects(said);
    await pact.expects({ ...said, given: "another state", example: { orderId: "o-2" } });
    await expect(pact.expects({ ...said, example: { orderId: "o-2" } })).rejects.toThrow(
      'PACT_CONFLICT a.pact.test.ts--billing.bill says "an order" twice, and differently.',
    );
  });

  it("is not kept by a producer whose message lacks what is read, and says what", async () => {
    const pact = messagePact({ subscription: bill, testFile: "a.pact.test.ts", parts });
    await pact.expects({ description: "an order", example: { orderId: "o-1" }, handledBy: new Bill() });
    await mergePacts({ from: parts, to: pacts });
    const path = join(pacts, "billing-orders.json");
    await writeFile(path, (await readFile(path, "utf8")).replaceAll("orderId", "orderNumber"));
    const publishes = {
      "orders.order-placed.v1": (broker: Broker) =>
        new Publisher(orderPlaced, broker).publish({ orderId: "o-2", total: 12 }),
    };
    await expect(verifyPacts({ provider: "orders", pacts, publishes })).rejects.toThrow(
      /PACT_NOT_KEPT orders → billing:\s+an order: \$ .*orderNumber/,
    );
    await expect(verifyPacts({ provider: "orders", pacts, publishes: {} })).rejects.toThrow(
      'PACT_NOT_KEPT "an order": nothing says how orders.order-placed.v1 is published',
    );
  });

  it("says what is beside a message, too: exchange, address, operation, and the headers that are read", async () => {
    const subscription = defineSubscription<Pick<Placed, "orderId">, NoParameters, { readonly tenant: string }>({
      channel: defineChannel<Placed, NoParameters, { readonly tenant: string }>({
        address: "orders.order-placed.v1",
        source: "orders",
        exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
        message: {
          ...placedMessage,
          headers: { names: ["tenant"], validate: requiring<{ tenant: string }>("tenant") },
        },
      }),
      consumer: "billing",
      queue: "billing.bill",
      validate: requiring("orderId"),
    });
    const billed: string[] = [];
    class BillTenant extends Consumer<Pick<Placed, "orderId">, NoParameters, { readonly tenant: string }> {
      readonly subscription = subscription;

      handle(_: unknown, { headers }: MessageContext<NoParameters, { readonly tenant: string }>): void {
        billed.push(headers.tenant);
      }
    }
    const pact = messagePact({ subscription, testFile: "a.pact.test.ts", parts });
    await pact.expects({
      description: "an order of a tenant",
      operation: "placeOrder",
      example: { orderId: "o-1" },
      headers: { tenant: "acme" },
      handledBy: new BillTenant(),
    });
    expect(billed).toEqual(["acme"]);
    await mergePacts({ from: parts, to: pacts });
    const [interaction] = JSON.parse(await readFile(join(pacts, "billing-orders.json"), "utf8")).interactions;
    expect(interaction.metadata).toEqual({
      address: "orders.order-placed.v1",
      contentType: "application/json",
      exchange: "shop.events",
      tenant: "acme",
      type: "orders.order-placed.v1",
    });
    expect(interaction.comments.references.AsyncAPI).toEqual({
      message: "orders.order-placed.v1",
      operationId: "placeOrder",
    });

    const publishing = (tenant?: string): PactVerification => ({
      provider: "orders",
      pacts,
      publishes: {
        "orders.order-placed.v1": (broker) =>
          new Publisher(subscription.channel, broker).publish({ orderId: "o-2", total: 12 }, {
            headers: tenant === undefined ? {} : { tenant },
          } as { headers: { tenant: string } }),
      },
    });
    expect(await verifyPacts(publishing("another"))).toEqual(["billing: an order of a tenant"]);
    await expect(verifyPacts(publishing())).rejects.toThrow("PACT_NOT_KEPT orders → billing");
  });
});

describe("a pact that others have written by hand", () => {
  const publishes = {
    "orders.order-placed.v1": (broker: Broker) =>
      new Publisher(orderPlaced, broker).publish({ orderId: "o-2", total: 12 }),
  };
  const written = async (name: string, pact: object) => {
    await mkdir(join(pacts, "fetched"), { recursive: true });
    const parties = { consumer: { name: "ledger" }, provider: { name: "orders" } };
    await writeFile(join(pacts, "fetched", name), JSON.stringify({ ...parties, ...pact }));
  };

  it("is verified in version 3, in a folder within", async () => {
    const byHand = (orderId: string) => ({
      messages: [
        {
          description: `an order ${orderId}`,
          contents: { orderId },
          metaData: {
            contentType: "application/json",
            type: "orders.order-placed.v1",
            routingKey: orderPlaced.address,
          },
        },
      ],
      metadata: { pactSpecification: { version: "3.0.0" } },
    });
    await written("ledger-orders.json", byHand("o-2"));
    expect(await verifyPacts({ provider: "orders", pacts, publishes })).toEqual(["ledger: an order o-2"]);
    await written("ledger-orders.json", byHand("o-3"));
    await expect(verifyPacts({ provider: "orders", pacts, publishes })).rejects.toThrow(
      /PACT_NOT_KEPT orders → ledger:\s+an order o-3: \$\.orderId .*o-3/,
    );
  });

  it("is verified where it names an operation and states, beside what it says of HTTP", async () => {
    await written("ledger-orders.json", {
      interactions: [
        {
          type: "Asynchronous/Messages",
          description: "a big order",
          providerStates: [{ name: "a customer exists" }, { name: "the order is of", params: { total: 90 } }],
          comments: { references: { AsyncAPI: { operationId: "placeOrder" } } },
          contents: { content: { total: 90 }, contentType: "application/json", encoded: false },
          pending: false,
        },
        {
          type: "Synchronous/HTTP",
          description: "a list of orders",
          request: { method: "GET", path: "/orders" },
          response: { status: 200 },
          pending: false,
        },
      ],
      metadata: { pactSpecification: { version: "4.0" } },
    });
    const inStates = {
      placeOrder: {
        "the order is of": (broker: Broker, { total }: Readonly<Record<string, unknown>>) =>
          new Publisher(orderPlaced, broker).publish({ orderId: "o-2", total: Number(total) }),
      },
    };
    expect(await verifyPacts({ provider: "orders", pacts, publishes: inStates })).toEqual(["ledger: a big order"]);
    await expect(verifyPacts({ provider: "orders", pacts, publishes })).rejects.toThrow(
      'PACT_NOT_KEPT "a big order": nothing says how placeOrder, given "a customer exists" is published',
    );
  });
});
