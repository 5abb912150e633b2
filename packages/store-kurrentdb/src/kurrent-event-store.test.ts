import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { jsonEvent, KurrentDBClient } from "@kurrent/kurrentdb-client";
import { type ExamStore, eventStoreConformance, examEvent } from "@tenon/event-store-conformance";
import { KurrentEventStore } from "./kurrent-event-store.js";
import { StreamNames } from "./stream-names.js";
import { StandIn } from "./testing/stand-in.js";

let server: StandIn;
let client: KurrentDBClient;
beforeAll(async () => {
  server = await StandIn.start();
  client = KurrentDBClient.connectionString(server.url);
});
afterAll(async () => {
  await client.dispose();
  server.stop();
});

function open(name: string): ExamStore {
  const events = new KurrentEventStore(client, new StreamNames(name));
  return { events, place: "", reopen: async () => open(name), close: () => events.close() };
}

eventStoreConformance("KurrentEventStore, through the official client on a stand-in for KurrentDB,", {
  create: async () => open(randomUUID()),
});

describe("KurrentEventStore, through the official client on a stand-in for KurrentDB,", () => {
  let name: string;
  let store: KurrentEventStore;
  beforeEach(() => {
    name = randomUUID();
    store = new KurrentEventStore(client, new StreamNames(name));
  });
  afterEach(() => store.close());

  it("reads nothing of another store's, whatever it is called", async () => {
    const other = new KurrentEventStore(client, new StreamNames(`${name}-2`));
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
    await client.appendToStream(`${name}.order-1`, jsonEvent({ type: "SomethingElse", data: {} }));
    await expect(store.read("order-1")).rejects.toMatchObject({
      code: "EVENT_UNREADABLE",
      message: expect.stringContaining("revision 2"),
    });
  });
});
