import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Effect, isTransient, outboxEntry } from "@tenon/messaging";
import { eventually, examExchange, examMessage } from "@tenon/messaging-conformance";
import { startTcpProxy } from "@tenon/messaging-faults";
import { type Migration, MigrationError } from "@tenon/store";
import { type Database, type DatabaseOptions, openDatabase } from "./database.js";
import { createOwnDatabase, dropOwnDatabase } from "./testing/own-database.js";
import { startOwnServer } from "./testing/own-server.js";

const { POSTGRES_URL: server = "", TENON_SERVERS: door = "" } = process.env;
if (!server || !door) throw new Error("run this through scripts/with-servers.mjs");

const shelf: Migration = { id: 1, name: "shelf", sql: "CREATE TABLE shelf (sku text PRIMARY KEY, pieces integer)" };
const price: Migration = { id: 2, name: "price", sql: "ALTER TABLE shelf ADD COLUMN price integer" };

let url: string;
let opened: Database[] = [];
beforeEach(async () => {
  url = await createOwnDatabase(server);
});
afterEach(async () => {
  for (const database of opened) await database.close();
  opened = [];
  await dropOwnDatabase(url);
});

async function open(migrations: readonly Migration[] = [shelf], options: DatabaseOptions & { at?: string } = {}) {
  const database = await openDatabase(options.at ?? url, migrations, options);
  opened.push(database);
  return database;
}

const put = (on: Pick<Database, "run">, sku: string) => on.run("INSERT INTO shelf VALUES ($1, 1)", sku);
const skus = async (database: Database) =>
  (await database.all("SELECT sku FROM shelf ORDER BY sku")).map((row) => row.text("sku"));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "kept",
    (error: { code?: string }) => error.code,
  );

describe("opening a database", () => {
  it("applies the migrations that are missing, once, and says what it keeps", async () => {
    await put(await open(), "SAW");
    const database = await open([shelf, price]);
    await database.run("UPDATE shelf SET price = 6400");
    const row = await (await open([shelf, price])).one("SELECT price, now() AS at, true AS yes FROM shelf");
    expect(row?.integer("price")).toBe(6400);
    expect(row?.boolean("yes")).toBe(true);
    expect(row?.moment("at")).toBeInstanceOf(Date);
  });

  it("waits for another process that is migrating the same database", async () => {
    const slow = { ...shelf, sql: `SELECT pg_sleep(0.3); ${shelf.sql}` };
    const databases = await Promise.all([open([slow]), open([slow]), open([slow])]);
    expect(await Promise.all(databases.map(skus))).toEqual([[], [], []]);
  });

  it("applies all migrations or none", async () => {
    const broken: Migration = { id: 2, name: "broken", sql: "CREATE TABLE later (id integer); SELECT nonsense" };
    await expect(open([shelf, broken])).rejects.toThrow("nonsense");
    const tables = await (await open([])).all("SELECT 1 FROM pg_tables WHERE tablename IN ('shelf', 'later')");
    expect(tables).toEqual([]);
  });

  it.each([
    [
      "a migration that was changed",
      [shelf],
      [{ ...shelf, sql: "CREATE TABLE shelf (sku text)" }],
      "MIGRATION_CHANGED",
    ],
    ["a database that is newer", [shelf, price], [shelf], "DATABASE_NEWER"],
    ["migrations out of order", [], [price, shelf], "MIGRATIONS_MISNUMBERED"],
  ])("refuses %s", async (_, before, after, code) => {
    await open(before);
    await expect(open(after)).rejects.toThrow(expect.objectContaining({ code }));
  });

  it("refuses one that may forget what it has committed, and names no credentials", async () => {
    const { pathname } = new URL(url);
    await (await open()).run(`ALTER DATABASE ${pathname.slice(1)} SET synchronous_commit = off`);
    const secret = Object.assign(new URL(url), { password: "s3cret" }).href;
    const refused: unknown = await openDatabase(secret).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MigrationError);
    expect(String(refused)).toContain("synchronous_commit is off");
    expect(String(refused)).not.toContain("s3cret");
  });

  it("says in a transient error that a server is away", async () => {
    const nobody = Object.assign(new URL(url), { port: "1" }).href;
    expect(await codeOf(openDatabase(nobody))).toBe("DATABASE_AWAY");
  });
});

describe("a transaction", () => {
  it("keeps everything when its work resolves, and resolves with its result", async () => {
    const database = await open();
    const result = await database.transaction(async (transaction) => {
      await put(transaction, "A");
      expect(await skus(database)).toEqual([]);
      await put(transaction, "B");
      return "done";
    });
    expect(result).toBe("done");
    expect(await skus(database)).toEqual(["A", "B"]);
  });

  it("keeps nothing when its work rejects, and leaves its connection usable", async () => {
    const database = await open([shelf], { connections: 1 });
    const failing = database.transaction(async (transaction) => {
      await put(transaction, "A");
      await put(transaction, "A");
    });
    expect(await codeOf(failing)).toBe("23505");
    await database.transaction((transaction) => put(transaction, "B"));
    expect(await skus(database)).toEqual(["B"]);
  });

  it("rejects when its work has swallowed the error of a statement: PostgreSQL keeps nothing then", async () => {
    const database = await open();
    const swallowing = database.transaction(async (transaction) => {
      await put(transaction, "A");
      await put(transaction, "A").catch(() => undefined);
    });
    expect(await codeOf(swallowing)).toBe("TRANSACTION_FAILED");
    expect(await skus(database)).toEqual([]);
  });

  it("takes nothing more when it is over", async () => {
    const database = await open();
    const over = await database.transaction(async (transaction) => transaction);
    await expect(put(over, "A")).rejects.toThrow("the transaction is over");
    expect(await skus(database)).toEqual([]);
  });

  it("is rolled back when its connection is lost, and nothing is wrong with its work", async () => {
    const database = await open();
    const lost = database.transaction(async (transaction) => {
      await put(transaction, "A");
      const own = await transaction.one("SELECT pg_backend_pid() AS pid");
      await database.one("SELECT pg_terminate_backend($1)", own?.integer("pid") ?? 0);
      await put(transaction, "B");
    });
    const error: unknown = await lost.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "DATABASE_AWAY" });
    expect(isTransient(error)).toBe(true);
    await database.transaction((transaction) => put(transaction, "C"));
    expect(await skus(database)).toEqual(["C"]);
  });

  it("says that nobody knows when the connection is lost between the commit and its answer", async () => {
    const { hostname, port } = new URL(url);
    const line = await startTcpProxy({ host: hostname, port: Number(port) });
    const throughLine = Object.assign(new URL(url), { port: String(line.port) }).href;
    const database = await open([shelf], { at: throughLine, answerMs: 500 });
    const lost = database.transaction(async (transaction) => {
      await put(transaction, "A");
      line.swallow();
    });
    expect(await codeOf(lost)).toBe("COMMIT_UNKNOWN");
    line.resume();
    await database.transaction((transaction) => put(transaction, "B"));
    expect(await skus(database)).toContain("B");
    await database.close();
    await line.close();
  });
});

describe("an effect", () => {
  const effect: Effect = { queue: "inventory.count", source: "stock", id: "e-1", retainMs: 3_600_000 };
  const nothing = async () => {};

  it("is brought about once, for each queue, source and id", async () => {
    const database = await open();
    const outcomes = [];
    for (const each of [
      effect,
      effect,
      { ...effect, id: "e-2" },
      { ...effect, queue: "log.count" },
      { ...effect, source: "x" },
    ])
      outcomes.push(await database.once(each, nothing));
    expect(outcomes).toEqual([true, false, true, true, true]);
    expect(await database.inboxSize()).toBe(4);
  });

  it("is brought about once where a thousand deliveries of it meet", async () => {
    const here = await open();
    const there = await open();
    const deliver = (on: Database) => on.once(effect, async (transaction) => void (await put(transaction, "SAW")));
    const outcomes = await Promise.all(Array.from({ length: 1_000 }, (_, n) => deliver(n % 2 === 0 ? here : there)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await skus(here)).toEqual(["SAW"]);
  });

  it("is somebody else's when whoever was at it fails, with all that belongs to it", async () => {
    const database = await open();
    const began = Promise.withResolvers<void>();
    const fails = Promise.withResolvers<void>();
    const first = database.once(effect, async (transaction) => {
      await put(transaction, "FIRST");
      began.resolve();
      await fails.promise;
      throw new Error("no");
    });
    await began.promise;
    const second = database.once(effect, async (transaction) => void (await put(transaction, "SECOND")));
    expect(await Promise.race([second, sleep(200, "waits")])).toBe("waits");
    fails.resolve();
    await expect(first).rejects.toThrow("no");
    expect(await second).toBe(true);
    expect(await skus(database)).toEqual(["SECOND"]);
  });

  it("is forgotten when it need not be remembered any more", async () => {
    const database = await open();
    for (let n = 0; n < 250; n++) await database.once({ ...effect, id: `${n}`, retainMs: 0 }, nothing);
    const left = await database.one("SELECT count(*) AS left FROM tenon_inbox");
    expect(left?.integer("left")).toBeLessThan(100);
    expect(await database.once({ ...effect, id: "0", retainMs: 0 }, nothing)).toBe(true);
  });
});

describe("news of the outbox", () => {
  const write = (database: Database) =>
    database.transaction((transaction) => transaction.enqueue(outboxEntry(examMessage(examExchange(), "news"))));
  const listeners = "SELECT pid FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()";

  it("reaches who watches in another process", async () => {
    const [here, there] = [await open(), await open()];
    let heard = 0;
    there.outbox.watch(() => heard++);
    await eventually(async () => (await here.all(listeners)).length === 1 && heard > 0);
    const before = heard;
    await write(here);
    await eventually(() => heard > before);
  });

  it("may be lost with a connection: who watches is called when there is a new one", async () => {
    const [here, there] = [await open(), await open()];
    let heard = 0;
    there.outbox.watch(() => heard++);
    await eventually(() => heard > 0);
    await here.all(`SELECT pg_terminate_backend(pid) FROM (${listeners}) AS listening`);
    await write(here);
    const before = heard;
    await eventually(() => heard > before);
    expect((await there.outbox.backlog()).waiting).toBe(1);
  });
});

describe("a server that is killed", () => {
  let own: Awaited<ReturnType<typeof startOwnServer>>;
  beforeEach(async () => {
    own = await startOwnServer(door);
  });
  afterAll(() => own.remove());

  it("has kept what was committed and nothing else, and is found again by the same database", async () => {
    const database = await open([shelf], { at: own.url, answerMs: 5_000 });
    await put(database, "KEPT");
    const lost = database.transaction(async (transaction) => {
      await put(transaction, "LOST");
      await own.kill();
      await put(transaction, "LATE");
    });
    expect(await codeOf(lost)).toBe("DATABASE_AWAY");
    expect(await codeOf(database.check())).toBe("DATABASE_AWAY");
    await own.start();
    await database.check();
    expect(await skus(database)).toEqual(["KEPT"]);
  });
});

it("is closed more than once, and does not answer then", async () => {
  const database = await open();
  await database.close();
  await database.close();
  await expect(database.check()).rejects.toThrow();
});
