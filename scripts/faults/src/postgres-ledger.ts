import { openDatabase } from "@tenon/store-postgres";
import { effectOf, type Ledger, RolledBack } from "./ledger.js";
import { answerMs, idOf } from "./scene.js";

const tables = {
  id: 1,
  name: "placed events and their effects",
  sql: `
    CREATE TABLE account (key text PRIMARY KEY, last integer NOT NULL);
    CREATE TABLE placed (n integer PRIMARY KEY, key text NOT NULL, seq integer NOT NULL);
    CREATE TABLE effect (
      at bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, consumer text NOT NULL, n integer NOT NULL, key text NOT NULL, seq integer NOT NULL
    );`,
};

export async function openPostgresLedger(url: string): Promise<Ledger> {
  const database = await openDatabase(url, [tables], { answerMs });
  return {
    outbox: database.outbox,

    async place({ key, numbers, poison, rollsBack }, publisher) {
      await database.transaction(async (transaction) => {
        const row = await transaction.one(advance, key, numbers.length);
        const before = (row?.integer("last") ?? 0) - numbers.length;
        const events = numbers.map((n, index) => ({ n, key, seq: before + index + 1, poison: poison.includes(n) }));
        await transaction.run(
          "INSERT INTO placed SELECT n, $2, seq FROM unnest($1::integer[], $3::integer[]) AS given (n, seq)",
          numbers,
          key,
          events.map(({ seq }) => seq),
        );
        await Promise.all(events.map((event) => publisher.publish(event, { in: transaction, id: idOf(event.n) })));
        if (rollsBack) throw new RolledBack();
      });
    },

    bringAbout: (effect, consumer, { n, key, seq }) =>
      database.once(effect, async (transaction) => {
        await transaction.run(
          "INSERT INTO effect (consumer, n, key, seq) VALUES ($1, $2, $3, $4)",
          consumer,
          n,
          key,
          seq,
        );
      }),

    async placed() {
      return (await database.all("SELECT n FROM placed")).map((row) => row.integer("n"));
    },

    async effects(consumer) {
      return (await database.all("SELECT n, key, seq FROM effect WHERE consumer = $1 ORDER BY at", consumer)).map(
        effectOf,
      );
    },

    async counts() {
      const row = await database.one(`
        SELECT (SELECT count(*) FROM placed) AS placed,
          count(*) FILTER (WHERE consumer = 'ordered') AS ordered, count(*) FILTER (WHERE consumer = 'parallel') AS parallel
        FROM effect`);
      const effects = { ordered: row?.integer("ordered") ?? 0, parallel: row?.integer("parallel") ?? 0 };
      return { placed: row?.integer("placed") ?? 0, effects };
    },

    close: () => database.close(),
  };
}

const advance = `
  INSERT INTO account VALUES ($1, $2::integer)
  ON CONFLICT (key) DO UPDATE SET last = account.last + $2::integer RETURNING last`;
