import { describe, expect, it } from "@jest/globals";
import { ShowPriceConsumer, type ShowPriceEvent } from "./testing/order-majors.js";

/** What must not compile: `tsc` fails where one of these lines is not an error. Nothing here is run. */
export function proofs(): void {
  abstract class Handles extends ShowPriceConsumer {
    handle(_: ShowPriceEvent): void {}
  }

  // @ts-expect-error: it has no function for the older message.
  class Forgetful extends Handles {}

  class NamesAnother extends Handles {
    // @ts-expect-error: the older message is called otherwise.
    readonly upcasters = { "prices.price-told.v0": ({ sku }: { sku: string }) => ({ sku, amount: { minor: 1 } }) };
  }

  class GivesLess extends Handles {
    readonly upcasters: ShowPriceConsumer["upcasters"] = {
      // @ts-expect-error: what is read today has an `amount`.
      "prices.price-told.v1": ({ sku }) => ({ sku }),
    };
  }

  class ReadsWhatTheOlderHasNot extends Handles {
    readonly upcasters: ShowPriceConsumer["upcasters"] = {
      // @ts-expect-error: v1 has no `currency`.
      "prices.price-told.v1": ({ sku, currency }) => ({ sku, amount: { minor: Number(currency) } }),
    };
  }

  class Works extends Handles {
    readonly upcasters: ShowPriceConsumer["upcasters"] = {
      "prices.price-told.v1": ({ sku, price }, envelope) => ({
        sku,
        amount: { minor: envelope.dataversion === "1.0.0" ? price : price * 100 },
      }),
    };
  }

  void [Forgetful, NamesAnother, GivesLess, ReadsWhatTheOlderHasNot, Works];
}

describe("the types of upcasters", () => {
  it("are proved by tsc", () => {
    expect(proofs).toBeInstanceOf(Function);
  });
});
