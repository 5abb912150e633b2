import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Projection, ProjectionRunner, shardOf, shards } from "@tenon/event-store";
import { InProcessBroker, Publisher } from "@tenon/messaging";
import type { Database } from "./database.js";
import { openDatabase } from "./open-database.js";
import type { Tables } from "./sqlite-read-models.js";
import { type AccountEvent, accountsIn, moneyMoved } from "./testing/account.js";
import { balances as balancesOf } from "./testing/balances.js";

let database: Database;
let accounts: ReturnType<typeof accountsIn>;
beforeEach(() => {
  database = openDatabase(":memory:");
  accounts = accountsIn(database.events);
});
afterEach(() => database.close());

const balances = (parts: Partial<Projection<AccountEvent, Tables>> = {}) => balancesOf(accounts.history, parts);

function rows(generation: number) {
  return database
    .all(`SELECT * FROM balance_${generation} ORDER BY stream`)
    .map((row) => [row.text("stream"), row.integer("cents")]);
}

async function happen(moves: number): Promise<void> {
  for (const id of ["1", "2"]) await accounts.execute(id, { kind: "open", owner: "Ada" });
  for (let n = 1; n <= moves; n++) await accounts.execute(`${1 + (n % 2)}`, { kind: "move", amount: n });
}

describe("a projection", () => {
  it("takes what there is, each event once, and says how far it is behind", async () => {
    await happen(4);
    const runner = new ProjectionRunner(database.events, database.readModels, balances(), { batch: 3 });
    expect(await runner.lag()).toBe(6);
    expect(await runner.catchUp()).toBe(6);
    expect(await runner.lag()).toBe(0);
    expect(await runner.catchUp()).toBe(0);
    const { live } = await database.readModels.state("balances");
    expect(live).toEqual({ generation: 1, version: "1", position: 6 });
    expect(rows(1)).toEqual([
      ["account-1", 6],
      ["account-2", 4],
    ]);
  });

  it("keeps nothing of a batch that fails, and goes on where it was", async () => {
    await happen(4);
    let failures = 1;
    const { project } = balances();
    const failing = balances({
      project(tables, event, context) {
        project(tables, event, context);
        if (context.stored.position === 5 && failures-- > 0) throw new Error("no");
      },
    });
    const runner = new ProjectionRunner(database.events, database.readModels, failing, { batch: 4 });
    await expect(runner.catchUp()).rejects.toThrow("no");
    expect(rows(1)).toEqual([
      ["account-1", 2],
      ["account-2", 1],
    ]);
    await runner.catchUp();
    expect(rows(1)).toEqual([
      ["account-1", 6],
      ["account-2", 4],
    ]);
  });

  it("is rebuilt beside the live one, which goes on, and takes its place", async () => {
    await happen(4);
    const runner = new ProjectionRunner(database.events, database.readModels, balances(), { batch: 2 });
    await runner.catchUp();
    const before = rows(1);
    await runner.rebuild();
    expect(await database.readModels.state("balances")).toMatchObject({
      live: { generation: 1, position: 6 },
      building: { generation: 2, position: 0 },
    });
    expect(rows(1)).toEqual(before);
    await runner.catchUp();
    expect(await database.readModels.state("balances")).toEqual({
      name: "balances",
      isPaused: false,
      live: { generation: 2, version: "1", position: 6 },
    });
    expect(rows(2)).toEqual(before);
    expect(() => rows(1)).toThrow("no such table");
  });

  it("is built anew when its version is another, and the old one is read until then", async () => {
    await happen(2);
    await new ProjectionRunner(database.events, database.readModels, balances()).catchUp();
    const doubled = balances({
      version: "2",
      project: (tables, event, context) =>
        balances().project(
          tables,
          event.type === "bank.money-moved.v2"
            ? { ...event, data: { ...event.data, amount: event.data.amount * 2 } }
            : event,
          context,
        ),
    });
    const runner = new ProjectionRunner(database.events, database.readModels, doubled);
    await runner.catchUp();
    expect(await database.readModels.state("balances")).toMatchObject({ live: { generation: 2, version: "2" } });
    expect(rows(2)).toEqual([
      ["account-1", 4],
      ["account-2", 2],
    ]);
  });

  it("cannot publish", async () => {
    await happen(1);
    const publisher = new Publisher(moneyMoved, new InProcessBroker());
    const telling = balances({
      project: () => {
        database.transaction((transaction) => publisher.publish({ amount: 1, note: "" }, { in: transaction }));
      },
    });
    const runner = new ProjectionRunner(database.events, database.readModels, telling);
    await expect(runner.catchUp()).rejects.toMatchObject({ code: "PUBLISH_FORBIDDEN" });
  });

  it("has one owner at a time, and who has lost it writes nothing", async () => {
    await happen(2);
    const { readModels } = database;
    const token = await readModels.claim("balances", "one", 50);
    expect(await readModels.claim("balances", "two", 50)).toBeUndefined();
    await sleep(80);
    const next = await readModels.claim("balances", "two", 60_000);
    expect(next).toBeGreaterThan(token ?? 0);
    expect(
      await readModels.change("balances", token ?? 0, (_, state) => ({ ...state, live: undefined as never })),
    ).toBe(false);
    expect(await readModels.change("balances", next ?? 0, (_, state) => state)).toBe(true);
    await readModels.release("balances", "two");
    expect(await readModels.claim("balances", "one", 50)).toBeGreaterThan(next ?? 0);
  });

  it("runs, hears of what happens, pauses and goes on", async () => {
    const runner = new ProjectionRunner(database.events, database.readModels, balances(), { pollMs: 20 });
    runner.start();
    await happen(4);
    while ((await runner.lag()) > 0) await sleep(5);
    await database.readModels.pause("balances", true);
    await sleep(50);
    await accounts.execute("1", { kind: "move", amount: 100 });
    await sleep(100);
    expect(await runner.lag()).toBe(1);
    await database.readModels.pause("balances", false);
    while ((await runner.lag()) > 0) await sleep(5);
    await runner.stop();
    expect((await database.readModels.states()).map(({ name, live }) => [name, live?.position])).toEqual([
      ["balances", 7],
    ]);
  });

  it("has many runners, of which one works", async () => {
    const runners = [1, 2, 3].map(
      () => new ProjectionRunner(database.events, database.readModels, balances(), { pollMs: 10, batch: 2 }),
    );
    for (const runner of runners) runner.start();
    await happen(20);
    while ((await runners[0]?.lag()) !== 0) await sleep(5);
    await Promise.all(runners.map((runner) => runner.stop()));
    const { live } = await database.readModels.state("balances");
    expect(rows(live?.generation ?? 0)).toEqual([
      ["account-1", 110],
      ["account-2", 100],
    ]);
  });

  describe("in parts", () => {
    const parts = (of: number) =>
      shards(
        of,
        ({ number }): Projection<AccountEvent, Tables> => ({
          ...balances(),
          prepare: (tables, n) =>
            tables.execute(`CREATE TABLE balance_${n}_${number} (stream TEXT PRIMARY KEY, cents INTEGER) STRICT`),
          project(tables, event, { generation, stored }) {
            if (event.type !== "bank.money-moved.v2") return;
            tables.run(
              `INSERT INTO balance_${generation}_${number} VALUES (?, ?) ON CONFLICT DO UPDATE SET cents = cents + excluded.cents`,
              stored.stream,
              event.data.amount,
            );
          },
          drop: (tables, n) => tables.execute(`DROP TABLE balance_${n}_${number}`),
        }),
      );

    function rowsOf(number: number) {
      return database
        .all(`SELECT * FROM balance_1_${number}`)
        .map((row) => [row.text("stream"), row.integer("cents")] as const);
    }

    async function moved(streams: number): Promise<void> {
      for (let id = 1; id <= streams; id++) {
        await accounts.execute(`${id}`, { kind: "open", owner: "Ada" });
        for (const amount of [id, 100]) await accounts.execute(`${id}`, { kind: "move", amount });
      }
    }

    it("has each stream in one of them, built by several runners at the same time", async () => {
      await moved(30);
      const runners = [1, 2].flatMap(() =>
        parts(3).map(
          (part) => new ProjectionRunner(database.events, database.readModels, part, { pollMs: 10, batch: 7 }),
        ),
      );
      for (const runner of runners) runner.start();
      await accounts.execute("1", { kind: "move", amount: 1_000 });
      for (const runner of runners) while ((await runner.lag()) > 0) await sleep(5);
      await Promise.all(runners.map((runner) => runner.stop()));
      const found = [0, 1, 2].map(rowsOf);
      for (const [number, one] of found.entries()) {
        expect(one.length).toBeGreaterThan(0);
        for (const [stream] of one) expect(shardOf(stream, 3)).toBe(number);
      }
      const wanted = Array.from({ length: 30 }, (_, at) => [`account-${at + 1}`, at + 101 + (at === 0 ? 1_000 : 0)]);
      expect(new Map(found.flat())).toEqual(new Map(wanted as [string, number][]));
      expect(found.flat()).toHaveLength(30);
    });

    it("has one owner for each part, and who has lost one writes nothing more there", async () => {
      await moved(3);
      const [first, second] = parts(2).map(({ name }) => name);
      const { readModels } = database;
      const lost = await readModels.claim(first ?? "", "one", 1);
      await sleep(20);
      expect(await readModels.claim(first ?? "", "two", 60_000)).toBeGreaterThan(lost ?? 0);
      expect(await readModels.change(first ?? "", lost ?? 0, (_, state) => state)).toBe(false);
      expect(await readModels.claim(second ?? "", "one", 60_000)).toBeDefined();
      expect([first, second]).toEqual(["balances 1/2", "balances 2/2"]);
    });

    it("is refused where there would be none", () => {
      expect(() => parts(0)).toThrow("cannot be divided into 0 parts");
    });
  });
});
