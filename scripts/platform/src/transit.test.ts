import { describe, expect, it } from "@jest/globals";
import { stockReserved } from "@shop/events/inventory/v1/stock-reserved.js";
import { collectPayment } from "@shop/events/payments/v1/collect-payment-consumer.js";
import { consume, InProcessBroker, Publisher, runWithContext } from "@tenon/messaging";
import { pinInTransit } from "./transit.js";

const orderId = "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01";

describe("an event on its way", () => {
  it("holds its trace open from its publishing until it was handled by whoever wants it", async () => {
    const open: string[] = [];
    const seen: string[] = [];
    const pin = (id: string) => {
      open.push(id);
      return () => void open.splice(open.indexOf(id), 1);
    };
    const base = new InProcessBroker();
    const broker = pinInTransit(base, pin);
    const handle = () => void seen.push(open.join());
    await consume(broker, { subscription: collectPayment, handle });
    const publisher = new Publisher(stockReserved, broker);
    const published = runWithContext({ correlationId: "c-1" }, () =>
      publisher.publish({ orderId, reservationId: orderId, reservedAt: "2026-11-02T09:41:00Z" }),
    );
    await published;
    await base.settled();
    expect({ seen, open }).toEqual({ seen: ["c-1"], open: [] });
    await base.close();
  });
});
