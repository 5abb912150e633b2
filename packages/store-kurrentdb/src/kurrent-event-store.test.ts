import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type ExamStore, eventStoreConformance, examEvent } from "@tenon/event-store-conformance";
import { KurrentEventStore } from "./kurrent-event-store.js";
import { StreamNames } from "./stream-names.js";
import { StandIn } from "./testing/stand-in.js";

function openIn(server: StandIn): ExamStore {
  const events = new KurrentEventStore(server.client, new StreamNames("exam"));
  return { events, place: "", reopen: async () => openIn(server), close: () => events.close() };
}

eventStoreConformance("KurrentEventStore, on a stand-in for KurrentDB,", { create: async () => openIn(new StandIn()) });

describe("KurrentEventStore, on a stand-in for KurrentDB,", () => {
  let server: StandIn;
  let store: KurrentEventStore;
  beforeEach(() => {
    server = new StandIn();
    store = new KurrentEventStore(server.client, new StreamNames("orders"));
  });
  afterEach(() => store.close());

  it("reads nothing of another store's, whatever it is called", async () => {
    const other = new KurrentEventStore(server.client, new StreamNames("orders-2"));
    const event = examEvent("a");
    await store.append("order-1", { events: [event] });
    await other.append("order-1", { events: [event] });
    expect((await store.readAll(0, 10)).events).toHaveLength(1);
    expect((await other.read("order-1")).events).toHaveLength(1);
    expect(() => new StreamNames("orders.2")).toThrow("cannot name a store");
  });

  it("brings an effect about again when it is forgotten", async () => {
    const effect = { queue: "q", source: "s", id: "e", retainMs: -1 };
    for (const name of ["a", "b", "c"]) {
      expect(await store.append("order-1", { events: [examEvent(name)], effect })).toMatchObject({
        outcome: "appended",
      });
    }
    expect((await store.read("order-1")).revision).toBe(3);
  });

  it("remembers the effect of an append that came to nothing, and of one that was kept before", async () => {
    const effect = (id: string) => ({ queue: "q", source: "s", id, retainMs: 60_000 });
    expect(await store.append("order-1", { events: [], effect: effect("1") })).toEqual({
      outcome: "appended",
      revision: 0,
    });
    const event = examEvent("a");
    expect(await store.append("order-1", { events: [event], effect: effect("1") })).toMatchObject({
      outcome: "done before",
    });
    await store.append("order-1", { events: [event] });
    expect(await store.append("order-1", { events: [event], effect: effect("2") })).toMatchObject({
      outcome: "repeated",
    });
    expect(await store.append("order-1", { events: [examEvent("b")], effect: effect("2") })).toEqual({
      outcome: "done before",
      revision: 1,
    });
  });

  it("keeps the attributes as metadata, and says of an event that has none where it is", async () => {
    const noted = examEvent("a", { causationid: "c-1", headers: { tenant: "t", tries: 2 } });
    await store.append("order-1", { events: [noted] });
    expect((await store.read("order-1")).events).toMatchObject([noted]);
    await server.appendToStream("orders.order-1", {
      id: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
      contentType: "application/json",
      type: "SomethingElse",
      data: {},
      metadata: undefined,
    });
    await expect(store.read("order-1")).rejects.toMatchObject({
      code: "EVENT_UNREADABLE",
      message: expect.stringContaining("revision 2"),
    });
  });
});
