import { describe, expect, it } from "@jest/globals";
import { consume } from "./consume.js";
import { DeadLetters } from "./dead-letters.js";
import { defineChannel } from "./define-channel.js";
import { InProcessBroker } from "./in-process-broker.js";
import type { MessageContext } from "./message-context.js";
import { Publisher } from "./publisher.js";
import { defineSubscription } from "./subscription.js";
import {
  type PriceTold,
  type PriceToldV2,
  priceTold,
  priceToldV2,
  ShowPriceConsumer,
  type ShowPriceEvent,
  showPrice,
} from "./testing/order-majors.js";
import { validateWith } from "./testing/validate-with.js";

class ShowPrice extends ShowPriceConsumer {
  readonly shown: { readonly event: ShowPriceEvent; readonly type: string }[] = [];

  constructor(
    readonly upcasters: ShowPriceConsumer["upcasters"] = {
      "prices.price-told.v1": ({ sku, price }) => ({ sku, amount: { minor: Math.round(price * 100) }, more: true }),
    },
  ) {
    super();
  }

  handle(event: ShowPriceEvent, { envelope }: MessageContext): void {
    this.shown.push({ event, type: envelope.type });
  }
}

async function started(consumer = new ShowPrice()) {
  const broker = new InProcessBroker();
  await consume(broker, consumer);
  return { broker, consumer };
}

/** What was given up, as `reason message`. */
async function givenUp(broker: InProcessBroker, queue = showPrice.queue) {
  await broker.settled();
  return (await broker.deadLetters(queue, 10)).map(({ reason, error }) => `${reason} ${error.message}`);
}

describe("a subscription that takes older messages", () => {
  it("hears both addresses, and hands over what its upcaster makes of the older, as far as it is read", async () => {
    const { broker, consumer } = await started();

    await new Publisher(priceTold, broker).publish({ sku: "CHISEL", price: 39.5 });
    await new Publisher(priceToldV2, broker).publish({ sku: "SAW", amount: { minor: 2_000, currency: "EUR" } });

    expect(await givenUp(broker)).toEqual([]);
    expect(consumer.shown).toEqual([
      { event: { sku: "CHISEL", amount: { minor: 3_950 } }, type: "prices.price-told.v1" },
      { event: { sku: "SAW", amount: { minor: 2_000 } }, type: "prices.price-told.v2" },
    ]);
  });

  it("holds an older message against its own contract before an upcaster sees it", async () => {
    const { broker, consumer } = await started();
    const lax = defineChannel<Pick<PriceTold, "sku">>({
      ...at(priceTold),
      message: {
        type: "prices.price-told.v1",
        version: "1.4.0",
        digest: "",
        validate: validateWith({ sku: "string" }),
      },
    });

    await new Publisher(lax, broker).publish({ sku: "CHISEL" });

    expect(await givenUp(broker)).toEqual([
      expect.stringMatching(/^invalid EVENT_INVALID prices\.price-told\.v1: .*'price'/),
    ]);
    expect(consumer.shown).toEqual([]);
  });

  it("gives up what its upcaster fails at, or makes invalid, with the sentence", async () => {
    const { broker } = await started(
      new ShowPrice({
        "prices.price-told.v1": ({ sku, price }) => {
          if (price < 0) throw new RangeError("a price below nothing");
          return { sku } as ShowPriceEvent;
        },
      }),
    );

    await new Publisher(priceTold, broker).publish({ sku: "CHISEL", price: -1 });
    await new Publisher(priceTold, broker).publish({ sku: "CHISEL", price: 1 });

    expect(await givenUp(broker)).toEqual([
      "failed UPCAST_FAILED prices.price-told.v1: its upcaster has failed: a price below nothing",
      expect.stringMatching(
        /^failed UPCAST_FAILED prices\.price-told\.v1: what its upcaster gives is not valid: .*'amount'/,
      ),
    ]);
  });

  it("has a dead letter of the older contract replayed, and refuses one that is not even that", async () => {
    let fails = true;
    const { broker, consumer } = await started(
      new ShowPrice({
        "prices.price-told.v1": ({ sku, price }) => {
          if (fails) throw new Error("not yet");
          return { sku, amount: { minor: price } };
        },
      }),
    );
    await new Publisher(priceTold, broker).publish({ sku: "CHISEL", price: 7 });
    await broker.settled();
    const letters = new DeadLetters(broker, showPrice);
    const [letter] = await letters.list();

    await expect(letters.edit(letter?.id ?? "", { sku: "CHISEL" })).rejects.toThrow("'price'");
    fails = false;
    expect(await letters.replay({})).toEqual({ replayed: 1, refused: [] });
    await broker.settled();

    expect(consumer.shown.map(({ event }) => event)).toEqual([{ sku: "CHISEL", amount: { minor: 7 } }]);
  });

  it("tells two majors of one type apart by the version on the wire", async () => {
    const told = { type: "PriceTold", digest: "sha256-told" };
    const majors = [
      defineChannel<PriceTold>({
        ...at(priceTold),
        message: { ...told, version: "1.4.0", validate: validateWith({ sku: "string", price: "number" }) },
      }),
      defineChannel<PriceToldV2>({
        ...at(priceToldV2),
        message: { ...told, version: "2.0.0", validate: validateWith({ sku: "string", amount: "object" }) },
      }),
    ] as const;
    const subscription = defineSubscription<PriceToldV2>({
      channel: majors[1],
      consumer: "shop-window",
      queue: "shop-window.both",
      upcasts: { "PriceTold@1": { channel: majors[0], type: "PriceTold" } },
    });
    const broker = new InProcessBroker();
    const events: PriceToldV2[] = [];
    await consume(broker, {
      subscription,
      upcasters: {
        "PriceTold@1": ({ sku, price }: PriceTold) => ({ sku, amount: { minor: price, currency: "EUR" } }),
      },
      handle: (event) => void events.push(event),
    });

    await new Publisher(majors[0], broker).publish({ sku: "CHISEL", price: 1 });
    await new Publisher(majors[1], broker).publish({ sku: "SAW", amount: { minor: 2, currency: "EUR" } });

    expect(await givenUp(broker, subscription.queue)).toEqual([]);
    expect(events.map(({ amount }) => amount.minor)).toEqual([1, 2]);
  });

  it("does not start without a function for each", async () => {
    const started = consume(new InProcessBroker(), { subscription: showPrice, handle: () => {} });
    await expect(started).rejects.toThrow(
      'DELIVERY_UNSAFE shop-window.show-price: it takes "prices.price-told.v1" as well, but `upcasters` has no function of that name.',
    );
  });
});

function at({ address, source, exchange }: typeof priceTold | typeof priceToldV2) {
  return { address, source, exchange };
}
