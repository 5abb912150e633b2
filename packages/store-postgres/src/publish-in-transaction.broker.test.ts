import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  defineChannel,
  InProcessBroker,
  InvalidEventError,
  OutboxRelay,
  Publisher,
  runWithContext,
  type ValidationResult,
} from "@tenon/messaging";
import { eventually } from "@tenon/messaging-conformance";
import { type Database, openDatabase } from "./database.js";
import { createOwnDatabase, dropOwnDatabase } from "./testing/own-database.js";

const { POSTGRES_URL: server = "" } = process.env;
if (!server) throw new Error("run this through scripts/with-servers.mjs: POSTGRES_URL is not set");

interface Counted {
  readonly sku: string;
  readonly pieces: number;
}

function validate(value: unknown): ValidationResult<Counted> {
  const counted = value as Counted;
  if (counted.pieces >= 0) return { value: counted };
  return { issues: [{ path: ["pieces"], message: "must be >= 0", keyword: "minimum", params: { limit: 0 } }] };
}

const type = "stock.counted.v1";
const counted = defineChannel<Counted>({
  address: type,
  source: "stock",
  exchange: { name: "shop.events", type: "topic", durable: true, autoDelete: false },
  message: {
    type,
    version: "1.0.0",
    digest: "sha256-c",
    validate: Object.assign(validate, { "~standard": { version: 1, vendor: "tenon", validate } as const }),
  },
  delivery: { orderedBy: "/sku" },
});

const shelf = { id: 1, name: "shelf", sql: "CREATE TABLE shelf (sku text PRIMARY KEY, pieces integer)" };

let url: string;
let database: Database;
beforeEach(async () => {
  url = await createOwnDatabase(server);
  database = await openDatabase(url, [shelf]);
});
afterEach(async () => {
  await database.close();
  await dropOwnDatabase(url);
});

const publisher = new Publisher(counted, new InProcessBroker());
const put = (on: Pick<Database, "run">, sku: string, pieces: number) =>
  on.run("INSERT INTO shelf VALUES ($1, $2)", sku, pieces);
const shelves = async () => (await database.all("SELECT sku FROM shelf")).map((row) => row.text("sku"));

async function waiting() {
  const rows = await database.outbox.next(await database.outbox.lease("test", 60_000), {
    limit: 100,
    behindParked: "hold",
  });
  return rows.map(({ head, body, key }) => ({
    ...JSON.parse(head),
    data: JSON.parse(Buffer.from(body).toString()),
    key,
  }));
}

describe("publishing in a transaction", () => {
  it("writes the event with the state, its envelope made then and there", async () => {
    const envelope = await runWithContext({ correlationId: "c-1", causationId: "e-0" }, () =>
      database.transaction(async (transaction) => {
        await put(transaction, "CHISEL", 20);
        return publisher.publish({ sku: "CHISEL", pieces: 20 }, { in: transaction, id: "e-1" });
      }),
    );
    expect(envelope).toMatchObject({ id: "e-1", correlationid: "c-1", causationid: "e-0", partitionkey: "CHISEL" });
    expect(await waiting()).toEqual([
      {
        exchange: counted.exchange,
        address: type,
        envelope,
        deadlineMs: counted.delivery.deadlineMs,
        data: { sku: "CHISEL", pieces: 20 },
        key: "CHISEL",
      },
    ]);
  });

  it("keeps the order of events that are published side by side", async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `e-${n}`);
    await database.transaction((transaction) =>
      Promise.all(ids.map((id) => publisher.publish({ sku: "CHISEL", pieces: 1 }, { in: transaction, id }))),
    );
    expect((await waiting()).map(({ envelope }) => envelope.id)).toEqual(ids);
  });

  it("takes state and event back together", async () => {
    const selling = database.transaction(async (transaction) => {
      await publisher.publish({ sku: "CHISEL", pieces: 20 }, { in: transaction });
      await put(transaction, "CHISEL", 20);
      await put(transaction, "CHISEL", 20);
    });
    await expect(selling).rejects.toThrow("duplicate key");
    expect(await shelves()).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it("refuses an invalid event before the commit, so that the state is not changed either", async () => {
    const selling = database.transaction(async (transaction) => {
      await put(transaction, "CHISEL", -1);
      await publisher.publish({ sku: "CHISEL", pieces: -1 }, { in: transaction });
    });
    await expect(selling).rejects.toThrow(InvalidEventError);
    expect(await shelves()).toEqual([]);
  });

  it("refuses a transaction that is over", async () => {
    const over = await database.transaction(async (transaction) => transaction);
    const late = publisher.publish({ sku: "CHISEL", pieces: 1 }, { in: over });
    await expect(late).rejects.toThrow("the transaction is over");
  });

  it("commits nothing where an event that nobody has waited for could not be written", async () => {
    const selling = database.transaction(async (transaction) => {
      await put(transaction, "CHISEL", 1);
      await transaction.run("ALTER TABLE tenon_outbox RENAME TO elsewhere");
      publisher.publish({ sku: "CHISEL", pieces: 1 }, { in: transaction }).catch(() => undefined);
    });
    await expect(selling).rejects.toThrow("does not exist");
    expect(await shelves()).toEqual([]);
  });

  it("can say when the event is to be sent", async () => {
    await database.transaction(async (transaction) => {
      const at = new Date(Date.now() + 3_600_000);
      await publisher.publish({ sku: "CHISEL", pieces: 1 }, { in: transaction, at });
      await publisher.publish({ sku: "SAW", pieces: 1 }, { in: transaction, after: 3_600_000 });
      await publisher.publish({ sku: "PLANE", pieces: 1 }, { in: transaction });
    });
    expect(await waiting()).toMatchObject([{ key: "PLANE" }]);
    expect(await database.outbox.backlog()).toMatchObject({ waiting: 1, scheduled: 2 });
  });

  it("is sent by a relay that the commit wakes", async () => {
    const broker = new InProcessBroker();
    const seen: string[] = [];
    await broker.subscribe(
      { name: "q", exchange: counted.exchange, pattern: "#", delivery: counted.delivery, prefetch: 10 },
      async ({ envelope }) => {
        seen.push(envelope?.id ?? "");
        return { kind: "done" };
      },
    );
    const relay = new OutboxRelay(database.outbox, broker, { pollMs: 3_600_000 });
    relay.start();
    await eventually(
      async () => (await database.one("SELECT count(*) AS n FROM tenon_outbox_owner"))?.integer("n") === 2,
    );
    await database.transaction((transaction) =>
      publisher.publish({ sku: "SAW", pieces: 1 }, { in: transaction, id: "e-9" }),
    );
    await eventually(() => seen.includes("e-9"));
    await relay.stop();
    await broker.close();
    expect(await database.outbox.backlog()).toMatchObject({ waiting: 0 });
  });
});
