import { describe, expect, it } from "@jest/globals";
import { defineChannel, defineSubscription, type MessageContext, type ValidationResult } from "@tenon/messaging";
import { tryHandler } from "./try-handler.js";

interface Paid {
  readonly cents: number;
}

const validate = (value: unknown): ValidationResult<Paid> => ({ value: value as Paid });
const paid = defineChannel<Paid>({
  address: "payments.paid.v1",
  source: "payments",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "payments.paid.v1",
    version: "1.0.0",
    digest: "sha256-p",
    validate: Object.assign(validate, { "~standard": { version: 1, vendor: "tenon", validate } as const }),
  },
  delivery: { backoff: { initialMs: 1, maxMs: 5 } },
});
const subscription = defineSubscription<Paid>({ channel: paid, consumer: "books", queue: "books.enter-payment" });

/** Enters payments into a book, as `isEntered` says. */
function trial(enter: (book: string[], id: string, attempt: number) => void) {
  const book: string[] = [];
  return tryHandler({
    consumer: {
      subscription,
      handle: (_: Paid, { envelope, attempt }: MessageContext) => enter(book, envelope.id, attempt),
    },
    event: (n, random) => ({ cents: n + random.below(100) }),
    effects: () => book,
    messages: 200,
    seed: 3,
  });
}

describe("trying a handler", () => {
  it("has nothing to say of one that enters each event once", async () => {
    const { figures, complaints } = await trial((book, id, attempt) => {
      if (id.endsWith("7") && attempt === 1) throw new Error("not yet");
      if (!book.includes(id)) book.push(id);
    });
    expect(complaints).toEqual([]);
    expect(figures).toMatchObject({ acknowledged: 200, handled: 200, lost: 0, duplicated: 0 });
  });

  it("names the seed with which one that is not idempotent is caught, and catches it again", async () => {
    const careless = () => trial((book, id) => book.push(id));
    const { figures, complaints } = await careless();
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(
      /^The handler is not idempotent: event-\d+ has taken effect \d times.* Seed 3 shows it again\.$/,
    );
    expect((await careless()).figures).toEqual(figures);
  });

  it("notices one that swallows events, and one that gives them up", async () => {
    const { complaints } = await trial((book, id) => {
      if (id === "event-5") throw new Error("never");
      if (id !== "event-6" && !book.includes(id)) book.push(id);
    });
    expect(complaints).toEqual([
      "The handler loses events: 2 have never taken effect, 1 of them dead letters (event-5 first). Seed 3 shows it again.",
    ]);
  });
});
