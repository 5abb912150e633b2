import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { checkHistory, EventUnreadableError, type NewEvent, type Upcaster } from "@tenon/event-store";
import { scenarios } from "@tenon/event-store/testing";
import { readStoredMessage, runWithContext } from "@tenon/messaging";
import type { Database } from "./database.js";
import { openDatabase } from "./open-database.js";
import { account, accountsIn } from "./testing/account.js";

let database: Database;
beforeEach(() => {
  database = openDatabase(":memory:");
});
afterEach(() => database.close());

/** An event as an earlier version of the service has kept it. */
function kept(type: string, data: unknown, dataversion = "1.0.0"): NewEvent {
  return {
    envelope: {
      id: `${type} ${JSON.stringify(data)}`,
      source: "bank",
      type,
      specversion: "1.0",
      time: "2024-01-01T00:00:00.000Z",
      datacontenttype: "application/json",
      dataversion,
      correlationid: "c-0",
    },
    data,
  };
}

async function outgoing() {
  const leases = await database.outbox.lease("test", 60_000);
  return (await database.outbox.next(leases, { limit: 100, behindParked: "hold" })).map(readStoredMessage);
}

describe("a decider", () => {
  const { given } = scenarios(account);
  const opened = { type: "bank.account-opened.v1", data: { owner: "Ada" } } as const;
  const moved = (amount: number) => ({ type: "bank.money-moved.v2", data: { amount, note: "" } }) as const;

  it("is told in sentences", () => {
    given().when({ kind: "open", owner: "Ada" }).then(opened);
    given(opened).when({ kind: "open", owner: "Eve" }).then();
    given(opened, moved(100)).when({ kind: "move", amount: -100 }).then(moved(-100));
    given(opened, moved(100)).when({ kind: "move", amount: -101 }).thenRefused("BALANCE_LOW");
    given()
      .when({ kind: "move", amount: 1 })
      .thenRefused(/nobody has opened/);
  });

  it("fails where the sentence is not true", () => {
    expect(() => given().when({ kind: "open", owner: "Ada" }).then()).toThrow();
    expect(() => given(opened).when({ kind: "move", amount: 1 }).thenRefused("BALANCE_LOW")).toThrow("was not refused");
    expect(() => given(opened).when({ kind: "move", amount: -1 }).thenRefused("OTHER")).toThrow();
  });
});

describe("what is event-sourced", () => {
  it("keeps what was decided, under its contract, and sends it: the same event, once", async () => {
    const accounts = accountsIn(database.events);
    await runWithContext({ correlationId: "c-1", causationId: "e-0" }, () =>
      accounts.execute("1", { kind: "open", owner: "Ada" }),
    );
    const moved = await accounts.execute("1", { kind: "move", amount: 100, note: "first" });
    expect(moved).toMatchObject({ outcome: "appended", revision: 2, state: { owner: "Ada", balance: 100 } });
    expect(await accounts.load("1")).toEqual({ state: { owner: "Ada", balance: 100 }, revision: 2 });
    const { events } = await database.events.read("account-1");
    expect(events[0]?.envelope).toMatchObject({
      type: "bank.account-opened.v1",
      dataversion: "1.0.0",
      dataschema: "urn:tenon:sha256-bank.account-opened.v1",
      correlationid: "c-1",
      causationid: "e-0",
    });
    const sent = await outgoing();
    expect(sent.map(({ envelope }) => envelope)).toEqual(events.map(({ envelope }) => envelope));
    expect(sent.map(({ body }) => JSON.parse(Buffer.from(body).toString()))).toEqual(events.map(({ data }) => data));
  });

  it("keeps nothing of what is refused, or not valid", async () => {
    const accounts = accountsIn(database.events);
    await expect(accounts.execute("1", { kind: "move", amount: 1 })).rejects.toMatchObject({ code: "ACCOUNT_UNKNOWN" });
    await expect(accounts.execute("1", { kind: "open", owner: 7 as never })).rejects.toMatchObject({
      code: "EVENT_INVALID",
    });
    expect(await accounts.load("1")).toEqual({ state: account.initial, revision: 0 });
    expect(await outgoing()).toEqual([]);
  });

  it("decides anew when somebody else was faster, so that nobody takes what is not there", async () => {
    const accounts = accountsIn(database.events, { attempts: 50 });
    await accounts.execute("1", { kind: "open", owner: "Ada" });
    await accounts.execute("1", { kind: "move", amount: 100 });
    const taking = await Promise.allSettled(
      Array.from({ length: 20 }, () => accounts.execute("1", { kind: "move", amount: -30 })),
    );
    expect(taking.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(await accounts.load("1")).toMatchObject({ state: { balance: 10 }, revision: 5 });
  });

  it("gives up when somebody else is faster each time", async () => {
    const accounts = accountsIn(database.events, { attempts: 2 });
    await accounts.execute("1", { kind: "open", owner: "Ada" });
    const read = database.events.read.bind(database.events);
    const racing: typeof database.events = Object.assign(Object.create(database.events), {
      features: database.events.features,
      append: database.events.append.bind(database.events),
      async read(...given: Parameters<typeof read>) {
        const slice = await read(...given);
        await accounts.execute("1", { kind: "move", amount: 1 });
        return slice;
      },
    });
    const slow = accountsIn(racing, { attempts: 2 });
    await expect(slow.execute("1", { kind: "move", amount: 5 })).rejects.toMatchObject({ code: "COMMAND_CONFLICTED" });
  });

  it("brings the effect of an event about once", async () => {
    const accounts = accountsIn(database.events);
    await accounts.execute("1", { kind: "open", owner: "Ada" });
    const effect = { queue: "bank.pay-in", source: "shop", id: "e-1", retainMs: 60_000 };
    const pay = () => accounts.execute("1", { kind: "move", amount: 5 }, { effect });
    expect(await pay()).toMatchObject({ outcome: "appended", state: { balance: 5 } });
    expect(await pay()).toMatchObject({ outcome: "done before", events: [], state: { balance: 5 } });
  });

  it("can publish less, or in other words, than it keeps", async () => {
    const accounts = accountsIn(database.events, {
      outgoing: (event, message) => (event.type === "bank.money-moved.v2" ? [message] : []),
    });
    await accounts.execute("1", { kind: "open", owner: "Ada" });
    await accounts.execute("1", { kind: "move", amount: 5 });
    expect((await outgoing()).map(({ address }) => address)).toEqual(["bank.money-moved.v2"]);
  });

  it("begins at a snapshot of its own code, and at none of another", async () => {
    const accounts = accountsIn(database.events, { snapshots: { every: 2, digest: "one" } });
    await accounts.execute("1", { kind: "open", owner: "Ada" });
    for (let n = 0; n < 4; n++) await accounts.execute("1", { kind: "move", amount: 1 });
    expect(await database.events.snapshot("account-1")).toEqual({
      revision: 4,
      digest: "one",
      state: { owner: "Ada", balance: 3 },
    });
    await database.events.keepSnapshot("account-1", {
      revision: 4,
      digest: "one",
      state: { owner: "Eve", balance: 0 },
    });
    expect((await accounts.load("1")).state).toEqual({ owner: "Eve", balance: 1 });
    const mended = accountsIn(database.events, { snapshots: { every: 2, digest: "two" } });
    expect((await mended.load("1")).state).toEqual({ owner: "Ada", balance: 4 });
  });

  it("is typed: every event has its channel", () => {
    const use = () => {
      // @ts-expect-error the channel of money-moved is missing
      accountsIn(database.events, { channels: { "bank.account-opened.v1": null as never } });
      // @ts-expect-error there is no such command
      void accountsIn(database.events).execute("1", { kind: "close" });
    };
    expect(use).toBeInstanceOf(Function);
  });
});

describe("history", () => {
  const upcasters: readonly Upcaster[] = [
    {
      from: "bank.money-moved.v1",
      to: "bank.money-moved.v2",
      toVersion: "2.0.0",
      upcast: ({ euros }: { euros: number }) => ({ amount: euros * 100 }),
    },
    {
      from: "bank.money-moved.v2",
      version: "2.0.",
      to: "bank.money-moved.v2",
      toVersion: "2.1.0",
      upcast: (moved: { amount: number }) => ({ ...moved, note: "" }),
    },
  ];
  const opened = kept("bank.account-opened.v1", { owner: "Ada" });
  const first = kept("bank.money-moved.v1", { euros: 2 });
  const second = kept("bank.money-moved.v2", { amount: 50 }, "2.0.3");
  const third = kept("bank.money-moved.v2", { amount: 7, note: "x" }, "2.1.0");

  it("is read by the contracts of today, each event brought there step by step", async () => {
    await database.events.append("account-1", { events: [opened, first, second, third] });
    const accounts = accountsIn(database.events, { upcasters });
    expect(await accounts.load("1")).toEqual({ state: { owner: "Ada", balance: 257 }, revision: 4 });
    expect(await checkHistory(database.events, accounts.history)).toEqual({
      events: 4,
      versions: [
        { type: "bank.account-opened.v1", version: "1.0.0", events: 1 },
        { type: "bank.money-moved.v1", version: "1.0.0", events: 1 },
        { type: "bank.money-moved.v2", version: "2.0.3", events: 1 },
        { type: "bank.money-moved.v2", version: "2.1.0", events: 1 },
      ],
    });
  });

  it("says which event cannot be read, where it is and why", async () => {
    await database.events.append("account-1", { events: [opened, first] });
    const accounts = accountsIn(database.events);
    const { unreadable, events } = await checkHistory(database.events, accounts.history);
    expect(events).toBe(1);
    expect(unreadable?.message).toBe(
      "EVENT_UNREADABLE account-1: revision 2 (position 2) of bank.money-moved.v1: nothing here knows the type bank.money-moved.v1",
    );
    await expect(accounts.load("1")).rejects.toBeInstanceOf(EventUnreadableError);
    const ignored = (type: string) => type === "bank.money-moved.v1";
    expect(await checkHistory(database.events, accounts.history, { ignored })).toMatchObject({ events: 1 });
  });

  it.each<[string, Upcaster[], string]>([
    ["fails", [{ from: "bank.money-moved.v1", to: "x", upcast: () => JSON.parse("{") }], "its upcaster has failed"],
    [
      "leads nowhere",
      [{ from: "bank.money-moved.v1", to: "x", upcast: (data) => data }],
      "nothing here knows the type x",
    ],
    [
      "leads in a circle",
      [
        { from: "bank.money-moved.v1", to: "x", upcast: (data) => data },
        { from: "x", to: "bank.money-moved.v1", upcast: (data) => data },
      ],
      "its upcasters lead in a circle",
    ],
    [
      "gives what the contract does not allow",
      [{ from: "bank.money-moved.v1", to: "bank.money-moved.v2", toVersion: "2.1.0", upcast: () => ({ amount: "1" }) }],
      "/amount must be number (2.1.0)",
    ],
  ])("stops at an upcaster that %s", async (_, broken, wanted) => {
    await database.events.append("account-1", { events: [opened, first] });
    await expect(accountsIn(database.events, { upcasters: broken }).load("1")).rejects.toThrow(wanted);
  });
});
