import { describe, expect, it, jest } from "@jest/globals";
import { consume } from "./consume.js";
import { InProcessBroker } from "./in-process-broker.js";
import { observeBroker } from "./observe-broker.js";
import type { MessagingObserver } from "./observer.js";
import { Publisher } from "./publisher.js";
import { anOrder, orderPlaced, ReserveStock } from "./testing/orders.js";

/** Writes down the names of what it is told, in order. */
function noting(notes: string[]): MessagingObserver {
  return {
    published: ({ envelope }) => notes.push(`published ${envelope.type}`),
    refused: ({ error }) => notes.push(`refused ${error instanceof Error ? error.name : error}`),
    delivered: ({ subscription, message }) => notes.push(`delivered ${subscription.queue} ${message.attempt}`),
    handled: ({ attempt, data }) => notes.push(`handled ${attempt} ${JSON.stringify(data)}`),
    failed: ({ error, retryInMs }) =>
      notes.push(`failed ${error.message}, ${retryInMs === undefined ? "given up" : "again"}`),
    deadLettered: ({ reason }) => notes.push(`dead-lettered ${reason}`),
    ignored: ({ message }) => notes.push(`ignored ${message.envelope.type}`),
  };
}

describe("observeBroker", () => {
  it("tells of an event from its publishing to its end", async () => {
    const inner = new InProcessBroker();
    const notes: string[] = [];
    const broker = observeBroker(inner, noting(notes));
    let failures = 2;
    await consume(
      broker,
      new ReserveStock(() => {
        if (failures-- > 0) throw new Error("not yet");
      }),
    );

    await new Publisher(orderPlaced, broker).publish(anOrder);
    await inner.settled();

    expect(notes).toEqual([
      "published orders.order-placed.v1",
      "delivered inventory.reserve-stock 1",
      "failed not yet, again",
      "delivered inventory.reserve-stock 2",
      "failed not yet, again",
      "delivered inventory.reserve-stock 3",
      'handled 3 {"orderId":"o-1","lines":[{"sku":"CHISEL"}]}',
    ]);
  });

  it("tells of what is refused and given up", async () => {
    const inner = new InProcessBroker();
    const notes: string[] = [];
    const broker = observeBroker(inner, noting(notes));
    const publisher = new Publisher(orderPlaced, broker);

    await expect(publisher.publish(anOrder)).rejects.toThrow();
    await consume(broker, new ReserveStock(() => Promise.reject(new Error("never"))));
    await publisher.publish(anOrder);
    await inner.settled();

    expect(notes[0]).toBe("refused UnroutableError");
    expect(notes.slice(-2)).toEqual(["failed never, given up", "dead-lettered attempts-exhausted"]);
  });

  it("tells all of several observers, also when one of them throws", async () => {
    const inner = new InProcessBroker();
    const notes: string[] = [];
    const broken: MessagingObserver = {
      published: () => {
        throw new Error("cannot listen");
      },
    };
    const broker = observeBroker(observeBroker(inner, broken), { published: () => notes.push("heard") });
    await consume(broker, new ReserveStock());
    const warn = jest.spyOn(process, "emitWarning").mockImplementation(() => {});

    await new Publisher(orderPlaced, broker).publish(anOrder);

    expect(notes).toEqual(["heard"]);
    expect(warn).toHaveBeenCalledWith("cannot listen", expect.objectContaining({ type: "ObserverWarning" }));
    warn.mockRestore();
  });
});
