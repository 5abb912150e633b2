import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type EventStore, Sagas, send } from "@tenon/event-store";
import { sagaScenarios } from "@tenon/event-store/testing";
import { composeMessage, type Envelope, readStoredMessage } from "@tenon/messaging";
import type { Database } from "./database.js";
import { openDatabase } from "./open-database.js";
import {
  collectPayment,
  type FulfilmentEvent,
  fulfilment,
  fulfilmentsIn,
  orderFulfilled,
  orderGivenUp,
  orderPlaced,
  paymentCollected,
  paymentDue,
  paymentRefused,
  refundPayment,
  releaseStock,
  reserveStock,
  stockRefused,
  stockReserved,
} from "./testing/fulfilment.js";

const orderId = "o-1";
const about = { orderId };
const placed: FulfilmentEvent = { type: "orders.order-placed.v1", data: about };
const reserved: FulfilmentEvent = { type: "inventory.stock-reserved.v1", data: about };
const outOfStock: FulfilmentEvent = { type: "inventory.stock-refused.v1", data: about };
const collected: FulfilmentEvent = { type: "payments.payment-collected.v1", data: about };
const refused: FulfilmentEvent = { type: "payments.payment-refused.v1", data: about };
const due: FulfilmentEvent = { type: "fulfilment.payment-due.v1", data: about };

describe("a saga", () => {
  const { given } = sagaScenarios(fulfilment);

  it("is told in sentences", () => {
    given()
      .when(placed)
      .then(send(reserveStock, about), send(paymentDue, about, { after: 15 * 60_000 }));
    given(placed).when(reserved).then(send(collectPayment, about));
    given(placed).when(outOfStock).then(send(orderGivenUp, about));
    given(placed, reserved).when(collected).then(send(orderFulfilled, about));
  });

  it("gives back what it has, when the rest is refused or does not come in time", () => {
    given(placed, reserved).when(refused).then(send(releaseStock, about), send(orderGivenUp, about));
    given(placed, reserved).when(due).then(send(releaseStock, about), send(orderGivenUp, about));
    given(placed, reserved, due).when(collected).then(send(refundPayment, about));
    given(placed, due).when(reserved).then(send(releaseStock, about));
  });

  it("says nothing to what comes too late, or a second time", () => {
    given(placed, reserved, collected).when(due).then();
    given(placed, reserved, due, collected).when(collected).then();
    given(placed, due, reserved).when(reserved).then();
    given(placed).when(placed).then();
  });
});

describe("sagas", () => {
  let database: Database;
  beforeEach(() => {
    database = openDatabase(":memory:");
  });
  afterEach(() => database.close());

  const channels = [orderPlaced, stockReserved, stockRefused, paymentCollected, paymentRefused, paymentDue];

  function arriving({ type, data }: FulfilmentEvent, id: string = type): { readonly envelope: Envelope } {
    const channel = channels.find(({ address }) => address === type);
    if (!channel) throw new TypeError(type);
    return { envelope: composeMessage(channel, data, { id }).message.envelope };
  }

  async function waiting() {
    const { waiting: now, scheduled } = await database.outbox.backlog();
    return { now, scheduled };
  }

  it("keep what they hear with what they send because of it", async () => {
    const fulfilments = fulfilmentsIn(database.events);
    const { envelope } = arriving(placed);
    expect(await fulfilments.hear(orderId, placed, { envelope })).toMatchObject({
      outcome: "heard",
      state: "reserving",
      revision: 1,
      sent: [{ channel: reserveStock }, { channel: paymentDue }],
    });
    const [heard] = (await database.events.read("fulfilment-o-1")).events;
    expect(heard).toMatchObject({ data: about, envelope: { ...envelope, id: expect.not.stringMatching(envelope.id) } });
    expect(await waiting()).toEqual({ now: 1, scheduled: 1 });
    const leases = await database.outbox.lease("test", 60_000);
    const [asked] = await database.outbox.next(leases, { limit: 10, behindParked: "hold" });
    expect(asked && readStoredMessage(asked).envelope).toMatchObject({
      type: "fulfilment.reserve-stock.v1",
      partitionkey: orderId,
      causationid: envelope.id,
      correlationid: envelope.correlationid,
    });
  });

  it("hear an event once, however often and however late it comes, and two at the same time one after the other", async () => {
    const fulfilments = fulfilmentsIn(database.events);
    const hear = (event: FulfilmentEvent, id?: string) => fulfilments.hear(orderId, event, arriving(event, id));
    await hear(placed);
    await Promise.all([hear(reserved), hear(reserved), hear(reserved, "another")]);
    expect(await hear(placed)).toMatchObject({ outcome: "repeated", state: "paying", sent: [], revision: 3 });
    const { events } = await database.events.read("fulfilment-o-1");
    expect(events.map(({ envelope }) => envelope.type)).toEqual([placed.type, reserved.type, reserved.type]);
    expect(await waiting()).toEqual({ now: 2, scheduled: 1 });
  });

  it("keep nothing of an event for which they would send what its channel does not allow", async () => {
    const wrong = new Sagas<string, FulfilmentEvent>({
      store: database.events,
      category: "fulfilment",
      saga: {
        ...fulfilment,
        initial: "",
        evolve: (state) => state,
        react: () => [{ channel: reserveStock, event: {} }],
      },
      hears: hearsAll,
    });
    await expect(wrong.hear(orderId, placed, arriving(placed))).rejects.toMatchObject({ code: "EVENT_INVALID" });
    expect(await database.events.head()).toBe(0);
  });

  it("need a store with an outbox", () => {
    const without: EventStore = Object.assign(Object.create(database.events), { features: { outbox: false } });
    expect(() => fulfilmentsIn(without)).toThrow("needs a store with an outbox");
  });

  it("are typed: by what they hear, and by what they send", () => {
    const use = () => {
      // @ts-expect-error the channel does not carry this
      send(reserveStock, { order: "o-1" });
      const { "fulfilment.payment-due.v1": _, ...others } = hearsAll;
      const parts = { store: database.events, category: "fulfilment", saga: fulfilment };
      // @ts-expect-error where the deadline comes from is missing
      new Sagas({ ...parts, hears: others });
    };
    expect(use).toBeInstanceOf(Function);
  });
});

const hearsAll = {
  "orders.order-placed.v1": orderPlaced,
  "inventory.stock-reserved.v1": stockReserved,
  "inventory.stock-refused.v1": stockRefused,
  "payments.payment-collected.v1": paymentCollected,
  "payments.payment-refused.v1": paymentRefused,
  "fulfilment.payment-due.v1": paymentDue,
} as const;
