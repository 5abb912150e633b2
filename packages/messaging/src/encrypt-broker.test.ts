import { describe, expect, it } from "@jest/globals";
import { consume } from "./consume.js";
import { encryptBroker } from "./encrypt-broker.js";
import { InProcessBroker } from "./in-process-broker.js";
import { observeBroker } from "./observe-broker.js";
import type { PayloadCipher } from "./payload-cipher.js";
import { Publisher } from "./publisher.js";
import { anOrder, orderPlaced, ReserveStock } from "./testing/orders.js";

/** Turns each bit round: it shows who calls it with what, and hides nothing. */
const turned: PayloadCipher = {
  encrypt: (plain) => ({ keyId: "k", algorithm: "turned", body: plain.map((byte) => byte ^ 0xff) }),
  decrypt: ({ body }) => body.map((byte) => byte ^ 0xff),
};

describe("encryptBroker", () => {
  it("has the plain text validated and handled", async () => {
    const open = new InProcessBroker();
    const broker = encryptBroker(open, { cipher: turned });
    const consumer = new ReserveStock();
    await consume(broker, consumer);

    await new Publisher(orderPlaced, broker).publish(anOrder);
    await open.settled();

    expect(consumer.handled).toEqual([{ orderId: "o-1", lines: [{ sku: "CHISEL" }] }]);
  });

  it("gives up at once what cannot be read, tells the observers, and keeps it as it came", async () => {
    const open = new InProcessBroker();
    const told: string[] = [];
    const sealed = encryptBroker(open, { cipher: turned });
    const broker = observeBroker(sealed, { deadLettered: ({ error }) => told.push(error.message) });
    const consumer = new ReserveStock();
    await consume(broker, consumer);

    await new Publisher(orderPlaced, open).publish(anOrder);
    await open.settled();

    const message = "MESSAGE_UNREADABLE orders.order-placed.v1: is not encrypted";
    expect(told).toEqual([message]);
    expect(consumer.handled).toEqual([]);
    expect(await open.deadLetters("inventory.reserve-stock", 10)).toMatchObject([
      { reason: "malformed", error: { code: "MESSAGE_UNREADABLE", message } },
    ]);
  });
});
