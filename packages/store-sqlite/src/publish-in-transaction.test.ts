import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  defineChannel,
  type Effect,
  InProcessBroker,
  InvalidEventError,
  Publisher,
  runWithContext,
  type ValidationResult,
} from "@tenon/messaging";
import type { Database } from "./database.js";
import { openDatabase } from "./open-database.js";

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

const shelf = { id: 1, name: "shelf", sql: "CREATE TABLE shelf (sku TEXT PRIMARY KEY, pieces INTEGER) STRICT" };

let database: Database;
beforeEach(() => {
  database = openDatabase(":memory:", [shelf]);
});
afterEach(() => database.close());

const publisher = new Publisher(counted, new InProcessBroker());
const put = (sku: string, pieces: number) => database.run("INSERT INTO shelf VALUES (?, ?)", sku, pieces);
const shelves = () => database.all("SELECT sku FROM shelf").map((row) => row.text("sku"));

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
    const envelope = runWithContext({ correlationId: "c-1", causationId: "e-0" }, () =>
      database.transaction((transaction) => {
        put("CHISEL", 20);
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

  it("takes state and event back together", async () => {
    const selling = () =>
      database.transaction((transaction) => {
        publisher.publish({ sku: "CHISEL", pieces: 20 }, { in: transaction });
        put("CHISEL", 20);
        put("CHISEL", 20);
      });
    expect(selling).toThrow("UNIQUE");
    expect(shelves()).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it("refuses an invalid event before the commit, so that the state is not changed either", () => {
    const selling = () =>
      database.transaction((transaction) => {
        put("CHISEL", -1);
        publisher.publish({ sku: "CHISEL", pieces: -1 }, { in: transaction });
      });
    expect(selling).toThrow(InvalidEventError);
    expect(shelves()).toEqual([]);
  });

  it("takes back what an inner transaction has published", async () => {
    database.transaction((transaction) => {
      publisher.publish({ sku: "CHISEL", pieces: 1 }, { in: transaction });
      expect(() =>
        database.transaction((inner) => {
          publisher.publish({ sku: "SAW", pieces: 1 }, { in: inner });
          throw new Error("no");
        }),
      ).toThrow("no");
    });
    expect(await waiting()).toMatchObject([{ key: "CHISEL" }]);
  });

  it("refuses a transaction that is over", () => {
    const over = database.transaction((transaction) => transaction);
    expect(() => publisher.publish({ sku: "CHISEL", pieces: 1 }, { in: over })).toThrow("the transaction is over");
  });

  it("can say when the event is to be sent", async () => {
    database.transaction((transaction) => {
      const at = new Date(Date.now() + 3_600_000);
      publisher.publish({ sku: "CHISEL", pieces: 1 }, { in: transaction, at });
      publisher.publish({ sku: "SAW", pieces: 1 }, { in: transaction, after: 3_600_000 });
      publisher.publish({ sku: "PLANE", pieces: 1 }, { in: transaction });
    });
    expect(await waiting()).toMatchObject([{ key: "PLANE" }]);
    expect(await database.outbox.backlog()).toMatchObject({ waiting: 1, scheduled: 2 });
  });

  it("is typed: what is sent without a transaction is waited for, and has no time of its own", () => {
    const use = (): Promise<unknown> => {
      // @ts-expect-error only an outbox keeps an event until its time has come
      void publisher.publish({ sku: "CHISEL", pieces: 1 }, { after: 10 });
      const { id }: { id: string } = database.transaction((transaction) =>
        publisher.publish({ sku: "CHISEL", pieces: 1 }, { in: transaction }),
      );
      return publisher.publish({ sku: "CHISEL", pieces: 1 }, { id });
    };
    expect(use).toBeInstanceOf(Function);
  });
});

describe("an effect", () => {
  const effect: Effect = { queue: "inventory.count", source: "stock", id: "e-1", retainMs: 3_600_000 };

  it("is brought about once", () => {
    const pieces: number[] = [];
    expect(database.once(effect, () => void pieces.push(1))).toBe(true);
    expect(database.once(effect, () => void pieces.push(2))).toBe(false);
    expect(database.once({ ...effect, id: "e-2" }, () => void pieces.push(3))).toBe(true);
    expect(database.once({ ...effect, queue: "log.count" }, () => void pieces.push(4))).toBe(true);
    expect(database.once({ ...effect, source: "elsewhere" }, () => void pieces.push(5))).toBe(true);
    expect(pieces).toEqual([1, 3, 4, 5]);
  });

  it("that has failed was not brought about, nor what it has published", async () => {
    const failing = () =>
      database.once(effect, (transaction) => {
        put("CHISEL", 1);
        publisher.publish({ sku: "CHISEL", pieces: 1 }, { in: transaction });
        throw new Error("no");
      });
    expect(failing).toThrow("no");
    expect([shelves(), await waiting()]).toEqual([[], []]);
    expect(database.once(effect, () => void put("CHISEL", 1))).toBe(true);
  });

  it("is forgotten when it need not be remembered any more", () => {
    for (let n = 0; n < 250; n++) database.once({ ...effect, id: `${n}`, retainMs: 0 }, () => {});
    expect(database.one("SELECT count(*) AS left FROM tenon_inbox")?.integer("left")).toBeLessThan(100);
    expect(database.once({ ...effect, id: "0", retainMs: 0 }, () => {})).toBe(true);
  });
});
