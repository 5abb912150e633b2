import { describe, expect, it } from "@jest/globals";
import { consume } from "./consume.js";
import { defineChannel } from "./define-channel.js";
import type { Envelope } from "./envelope.js";
import { InProcessBroker } from "./in-process-broker.js";
import type { MessageContext } from "./message-context.js";
import { observeBroker } from "./observe-broker.js";
import { type Answer, Requester, Responder } from "./request-reply.js";
import { defineSubscription } from "./subscription.js";
import { shopEvents } from "./testing/orders.js";
import { validateWith } from "./testing/validate-with.js";

interface PriceAsked {
  readonly sku: string;
}
interface PriceTold {
  readonly amount: number;
}

const priceAsked = defineChannel<PriceAsked>({
  address: "prices.price-asked.v1",
  source: "orders",
  exchange: shopEvents,
  message: {
    type: "prices.price-asked.v1",
    version: "1.0.0",
    digest: "sha256-a",
    validate: validateWith({ sku: "string" }),
  },
  delivery: { attempts: 2, backoff: { initialMs: 1, maxMs: 1 } },
});
const priceTold = defineChannel<PriceTold>({
  address: "prices.price-told.v1",
  source: "prices",
  exchange: shopEvents,
  message: {
    type: "prices.price-told.v1",
    version: "1.0.0",
    digest: "sha256-t",
    validate: validateWith({ amount: "number" }),
  },
});

class TellPrice extends Responder<PriceAsked, PriceTold> {
  readonly subscription = defineSubscription<PriceAsked>({
    channel: priceAsked,
    consumer: "prices",
    queue: "prices.tell",
  });
  readonly reply = priceTold;
  readonly asked: string[] = [];
  work: (sku: string) => Promise<void> | void = () => {};

  async respond({ sku }: PriceAsked): Promise<PriceTold> {
    this.asked.push(sku);
    await this.work(sku);
    return { amount: sku.length };
  }
}

/** Its replies' address is only known at run time. */
const openly = defineChannel<PriceTold>({
  address: "",
  source: "prices",
  exchange: shopEvents,
  message: {
    type: "prices.price-told.v1",
    version: "1.0.0",
    digest: "sha256-t",
    validate: validateWith({ amount: "number" }),
  },
});

class TellOpenly extends TellPrice {
  override readonly reply = openly;
}

interface Where {
  readonly region: "eu" | "us";
}
interface Tenant {
  readonly tenant: string;
}
interface Source {
  readonly source: string;
}

const tenantAsked = defineChannel<PriceAsked, Where, Tenant>({
  address: "prices.{region}.asked",
  parameters: { region: { enum: ["eu", "us"] } },
  source: "orders",
  exchange: shopEvents,
  message: {
    type: "prices.tenant-asked",
    version: "1.0.0",
    digest: "sha256-a",
    validate: validateWith({ sku: "string" }),
    headers: { names: ["tenant"], validate: validateWith({ tenant: "string" }) },
  },
  delivery: { attempts: 1 },
});
const tenantTold = defineChannel<PriceTold, { readonly client: string }, Source>({
  address: "prices.{client}.told",
  parameters: { client: {} },
  source: "prices",
  exchange: shopEvents,
  message: {
    type: "prices.tenant-told",
    version: "1.0.0",
    digest: "sha256-t",
    validate: validateWith({ amount: "number" }),
    headers: { names: ["source"], validate: validateWith({ source: "string" }) },
  },
});

class TellTenant extends Responder<PriceAsked, PriceTold, Where, Tenant, Source> {
  readonly subscription = defineSubscription<PriceAsked, Where, Tenant>({
    channel: tenantAsked,
    consumer: "prices",
    queue: "prices.tell-tenant",
  });
  readonly reply = tenantTold;

  respond({ sku }: PriceAsked, { parameters, headers }: MessageContext<Where, Tenant>): Answer<PriceTold, Source> {
    return { reply: { amount: sku.length }, headers: { source: `${headers.tenant} in ${parameters.region}` } };
  }
}

async function prices() {
  const broker = new InProcessBroker();
  const responder = new TellPrice(broker);
  await consume(broker, responder);
  const requester = new Requester({ request: priceAsked, reply: priceTold }, broker);
  return { broker, responder, requester };
}

describe("request and reply", () => {
  it("gives each requester its own replies, however they come", async () => {
    const { broker, responder, requester } = await prices();
    const other = new Requester({ request: priceAsked, reply: priceTold }, broker);
    const slow = Promise.withResolvers<void>();
    responder.work = (sku) => (sku === "SAW" ? slow.promise : undefined);
    const saw = requester.request({ sku: "SAW" });
    const chisel = other.request({ sku: "CHISEL" });
    expect(await chisel).toEqual({ amount: 6 });
    slow.resolve();
    expect(await saw).toEqual({ amount: 3 });
  });

  it("gives up at the deadline, and nobody begins to answer after it", async () => {
    const { broker, responder, requester } = await prices();
    const held = Promise.withResolvers<void>();
    responder.work = () => held.promise;
    await expect(requester.request({ sku: "SAW" }, { deadlineMs: 5 })).rejects.toThrow(
      "REQUEST_TIMEOUT prices.price-asked.v1: no reply has come within 5 ms",
    );
    held.resolve();
    await broker.settled();
    const envelope: Envelope = {
      id: "late",
      source: "orders",
      type: priceAsked.address,
      specversion: "1.0",
      time: "2026-11-02T09:41:00.000Z",
      datacontenttype: "application/json",
      correlationid: "c",
      expirytime: "2026-11-02T09:41:01.000Z",
    };
    const { exchange, address } = priceAsked;
    await broker.publish({ exchange, address, envelope, body: Buffer.from('{"sku":"LATE"}'), deadlineMs: 1_000 });
    await broker.settled();
    expect(responder.asked).not.toContain("LATE");
  });

  it("replies below the request's address where the contract leaves the reply's open", async () => {
    const replyTo: (string | undefined)[] = [];
    const inner = new InProcessBroker();
    const broker = observeBroker(inner, { published: ({ envelope }) => void replyTo.push(envelope.replyto) });
    await consume(broker, new TellOpenly(broker));
    const requester = new Requester({ request: priceAsked, reply: openly }, broker);
    expect(await requester.request({ sku: "SAW" })).toEqual({ amount: 3 });
    await inner.settled();
    expect(replyTo).toContainEqual(expect.stringMatching(/^prices\.price-asked\.v1\.reply\.[\w-]+$/));
    await broker.close();
  });

  it("can be cancelled", async () => {
    const { responder, requester } = await prices();
    responder.work = () => new Promise(() => {});
    const cancelling = new AbortController();
    const asked = requester.request({ sku: "SAW" }, { signal: cancelling.signal });
    cancelling.abort(new Error("not needed any more"));
    await expect(asked).rejects.toThrow("not needed any more");
    await expect(requester.request({ sku: "SAW" }, { signal: cancelling.signal })).rejects.toThrow("not needed");
  });

  it("refuses what is no request, and rejects with what is no reply", async () => {
    const { broker, requester, responder } = await prices();
    const wrong: { sku: unknown } = { sku: 7 };
    await expect(requester.request(wrong as PriceAsked)).rejects.toThrow("EVENT_INVALID prices.price-asked.v1");
    responder.respond = async () => ({ amount: "much" }) as unknown as PriceTold;
    await expect(requester.request({ sku: "SAW" }, { deadlineMs: 100 })).rejects.toThrow("REQUEST_TIMEOUT");
    await broker.settled();
    const [letter] = await broker.deadLetters("prices.tell", 1);
    expect(letter?.error.code).toBe("EVENT_INVALID");
  });

  it("lets nobody have the answer sent elsewhere than to a requester, and minds no requester that is gone", async () => {
    const { broker, responder, requester } = await prices();
    const seen: string[] = [];
    await broker.subscribe(
      { name: "spy", exchange: shopEvents, pattern: "#", delivery: priceTold.delivery, prefetch: 10 },
      async ({ address }) => {
        seen.push(address);
        return { kind: "done" };
      },
    );
    await requester.request({ sku: "SAW" });
    await requester.close();
    const { exchange, address } = priceAsked;
    for (const replyto of ["orders.order-placed.v1", "prices.price-told.v1.x.y", "prices.price-told.v1.gone"]) {
      const envelope: Envelope = {
        id: replyto,
        source: "orders",
        type: address,
        specversion: "1.0",
        time: "2026-11-02T09:41:00.000Z",
        datacontenttype: "application/json",
        correlationid: "c",
        replyto,
      };
      await broker.publish({ exchange, address, envelope, body: Buffer.from('{"sku":"X"}'), deadlineMs: 1_000 });
    }
    await broker.settled();
    expect(responder.asked).toEqual(["SAW", "X", "X", "X"]);
    expect(seen.filter((one) => one !== address)).toEqual([
      expect.stringMatching(/^prices\.price-told\.v1\.[0-9a-f-]{36}$/),
      "prices.price-told.v1.gone",
    ]);
    expect(await broker.deadLetters("prices.tell", 1)).toEqual([]);
  });

  it("carries what addresses leave open and headers declare, both ways", async () => {
    const broker = new InProcessBroker();
    const inner: string[] = [];
    const observed = observeBroker(broker, { published: ({ envelope }) => void inner.push(envelope.replyto ?? "") });
    await consume(observed, new TellTenant(observed));
    const requester = new Requester({ request: tenantAsked, reply: tenantTold }, observed);
    const asked = { parameters: { region: "eu" }, headers: { tenant: "acme" } } as const;
    expect(await requester.request({ sku: "SAW" }, asked)).toEqual({
      reply: { amount: 3 },
      headers: { source: "acme in eu" },
    });
    expect(inner).toContainEqual(expect.stringMatching(/^prices\.([\w-]{36})\.told\.\1$/));
    await expect(requester.request({ sku: "SAW" }, { ...asked, headers: { tenant: 7 as never } })).rejects.toThrow(
      "EVENT_INVALID prices.{region}.asked: /headers/tenant must be string",
    );
    await broker.close();
  });

  it("is not answered where its headers are wrong, nor with wrong headers", async () => {
    const broker = new InProcessBroker();
    const responder = new TellTenant(broker);
    await consume(broker, responder);
    const requester = new Requester({ request: tenantAsked, reply: tenantTold }, broker);
    responder.respond = () => ({ reply: { amount: 1 }, headers: { source: 7 as never } });
    const asked = { parameters: { region: "eu" }, headers: { tenant: "acme" }, deadlineMs: 100 } as const;
    await expect(requester.request({ sku: "SAW" }, asked)).rejects.toThrow("REQUEST_TIMEOUT");
    await broker.settled();
    const [letter] = await broker.deadLetters("prices.tell-tenant", 1);
    expect(letter?.error.message).toContain("/headers/source must be string");
    await broker.close();
  });
});

/** What must not compile: `tsc` fails where one of these lines is not an error. Nothing here is run. */
export function proofs(requester: Requester<PriceAsked, PriceTold, Where, Tenant, Source>): void {
  // @ts-expect-error: it says neither where nor for whom.
  void requester.request({ sku: "SAW" });
  // @ts-expect-error: nobody says for whom.
  void requester.request({ sku: "SAW" }, { parameters: { region: "eu" } });
  class NoHeaders extends TellTenant {
    // @ts-expect-error: its headers are forgotten.
    override respond(): PriceTold {
      return { amount: 1 };
    }
  }
  void NoHeaders;
}
