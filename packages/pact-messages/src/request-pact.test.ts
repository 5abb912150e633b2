import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "@jest/globals";
import { type Broker, defineChannel, defineSubscription, Requester, Responder } from "@tenon/messaging";
import { mergePacts } from "./merge-pacts.js";
import { requestPact } from "./request-pact.js";
import { requiring } from "./testing/requiring.js";
import { verifyPacts } from "./verify-pacts.js";

interface PriceAsked {
  readonly sku: string;
}
interface PriceTold {
  readonly amount: number;
  readonly currency: string;
}

const exchange = { name: "shop.events", type: "topic", durable: true, autoDelete: false } as const;
const priceAsked = defineChannel<PriceAsked>({
  address: "prices.price-asked.v1",
  source: "orders",
  exchange,
  message: { type: "prices.price-asked.v1", version: "1.0.0", digest: "sha256-a", validate: requiring("sku") },
});
const priceTold = defineChannel<PriceTold>({
  address: "prices.price-told.v1",
  source: "prices",
  exchange,
  message: { type: "prices.price-told.v1", version: "1.0.0", digest: "sha256-t", validate: requiring("amount") },
});

class TellPrice extends Responder<PriceAsked, PriceTold> {
  readonly subscription = defineSubscription<PriceAsked>({
    channel: priceAsked,
    consumer: "prices",
    queue: "prices.tell",
  });
  readonly reply = priceTold;

  constructor(
    broker: Broker,
    private readonly currency: string,
  ) {
    super(broker);
  }

  respond({ sku }: PriceAsked): PriceTold {
    return { amount: sku.length, currency: this.currency };
  }
}

let parts: string;
let pacts: string;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "tenon-pact-"));
  parts = join(folder, "parts");
  pacts = join(folder, "pacts");
});

const ask = (sku: string) => async (broker: Broker) => {
  const requester = new Requester({ request: priceAsked, reply: priceTold }, broker);
  const { amount } = await requester.request({ sku });
  if (amount > 100) throw new Error("too dear");
};
const exchanged = { request: priceAsked, reply: priceTold };

describe("a pact about requests", () => {
  it("is written by who asks, with what is beside the reply, and kept by who replies", async () => {
    const pact = requestPact({ exchange: exchanged, consumer: "orders", testFile: "a.pact.test.ts", parts });
    const reply = { amount: 12, currency: "EUR" };
    const request = { sku: "SAW" };
    await pact.expects({ description: "the price of a saw", given: "in euros", request, reply, askedBy: ask("SAW") });
    await pact.expects({ description: "a free saw", request, reply: { ...reply, amount: 0 }, askedBy: ask("SAW") });
    expect(await mergePacts({ from: parts, to: pacts })).toEqual(["orders-prices.json"]);
    const path = join(pacts, "orders-prices.json");
    const beside = { contentType: "application/json", exchange: "shop.events" };
    const { interactions } = JSON.parse(await readFile(path, "utf8"));
    for (const one of interactions) {
      expect(one.request.metadata).toEqual({ ...beside, address: priceAsked.address, type: "prices.price-asked.v1" });
      expect(one.response[0].metadata).toEqual({ ...beside, type: "prices.price-told.v1" });
    }

    const answers = { "prices.price-asked.v1": (broker: Broker) => new TellPrice(broker, "EUR") };
    expect(await verifyPacts({ provider: "prices", pacts, answers })).toEqual([
      "orders: a free saw",
      "orders: the price of a saw",
    ]);
    const wrong = (currency: unknown) => ({
      "prices.price-asked.v1": { "in euros": (broker: Broker) => new TellPrice(broker, currency as string) },
    });
    await expect(verifyPacts({ provider: "prices", pacts, answers: wrong(978) })).rejects.toThrow(
      /PACT_NOT_KEPT prices → orders:\s+a free saw: \$\.currency /,
    );
    await expect(verifyPacts({ provider: "prices", pacts })).rejects.toThrow(
      "nothing says how prices.price-asked.v1 is answered",
    );

    await writeFile(
      path,
      (await readFile(path, "utf8")).replaceAll('"prices.price-told.v1"', '"prices.price-told.v2"'),
    );
    await expect(verifyPacts({ provider: "prices", pacts, answers })).rejects.toThrow(/price-told\.v2/);
  });

  it("fails where the service does not go on with the reply, or asks something else", async () => {
    const pact = requestPact({ exchange: exchanged, consumer: "orders", testFile: "a.pact.test.ts", parts });
    const reply = { amount: 120, currency: "EUR" };
    const dear = { description: "a dear saw", request: { sku: "SAW" }, reply };
    await expect(pact.expects({ ...dear, askedBy: ask("SAW") })).rejects.toThrow("too dear");
    const cheap = { ...dear, description: "a cheap saw", reply: { ...reply, amount: 1 } };
    await expect(pact.expects({ ...cheap, askedBy: ask("CHISEL") })).rejects.toThrow(
      'orders does not ask what its pact says, but [{"sku":"CHISEL"}].',
    );
  });
});
