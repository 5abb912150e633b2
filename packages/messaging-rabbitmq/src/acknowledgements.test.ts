import { describe, expect, it } from "@jest/globals";
import type { Message } from "amqplib";
import fc from "fast-check";
import { Acknowledgements } from "./acknowledgements.js";

function delivery(deliveryTag: number): Message {
  const fields = { deliveryTag, redelivered: false, exchange: "", routingKey: "" };
  return { fields, properties: {} as Message["properties"], content: Buffer.alloc(0) };
}

/** Keeps the server's account: what is unacknowledged, and that no tag is named which is not. */
class Account {
  readonly open = new Set<number>();
  readonly calls: string[] = [];

  ack({ fields: { deliveryTag } }: Message, allUpTo = false): void {
    if (!this.open.has(deliveryTag)) throw new Error(`PRECONDITION_FAILED - unknown delivery tag ${deliveryTag}`);
    this.calls.push(`${deliveryTag}${allUpTo ? " and all before" : ""}`);
    for (const tag of this.open) if (tag === deliveryTag || (allUpTo && tag < deliveryTag)) this.open.delete(tag);
  }
}

function given(tags: number): { account: Account; acknowledgements: Acknowledgements } {
  const account = new Account();
  for (let tag = 1; tag <= tags; tag++) account.open.add(tag);
  return { account, acknowledgements: new Acknowledgements(account) };
}

describe("Acknowledgements", () => {
  it("names the last of those without a gap before them, and the others one by one", () => {
    const { account, acknowledgements } = given(9);
    for (const tag of [2, 1, 3, 5, 7]) acknowledgements.add(delivery(tag));
    acknowledgements.flush();
    expect(account.calls).toEqual(["3 and all before", "5", "7"]);

    for (const tag of [4, 6, 8]) acknowledgements.add(delivery(tag));
    acknowledgements.flush();
    expect(account.calls.slice(3)).toEqual(["8 and all before"]);
    expect([...account.open]).toEqual([9]);
  });

  it("does so once per turn, by itself", async () => {
    const { account, acknowledgements } = given(3);
    for (const tag of [1, 2, 3]) acknowledgements.add(delivery(tag));
    expect(account.calls).toEqual([]);
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(account.calls).toEqual(["3 and all before"]);
  });

  it("names nothing after its channel is gone", () => {
    const { account, acknowledgements } = given(3);
    acknowledgements.add(delivery(1));
    acknowledgements.forget();
    acknowledgements.flush();
    expect(account.calls).toEqual([]);
  });

  it("acknowledges exactly what was added, in whatever order and whenever", () => {
    const turns = fc.array(fc.array(fc.nat({ max: 39 }), { maxLength: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(turns, (indexes) => {
        const { account, acknowledgements } = given(40);
        const added = new Set<number>();
        for (const turn of indexes) {
          for (const tag of turn.map((index) => index + 1)) {
            if (!added.has(tag)) acknowledgements.add(delivery(tag));
            added.add(tag);
          }
          acknowledgements.flush();
          expect([...account.open].some((tag) => added.has(tag))).toBe(false);
        }
        expect(account.open.size).toBe(40 - added.size);
      }),
      { seed: 20261121 },
    );
  });
});
