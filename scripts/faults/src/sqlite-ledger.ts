import { openDatabase } from "@tenon/store-sqlite";
import { effectOf, type Ledger, RolledBack } from "./ledger.js";
import { idOf } from "./scene.js";

const tables = {
  id: 1,
  name: "placed events and their effects",
  sql: `
    CREATE TABLE account (key TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
    CREATE TABLE placed (n INTEGER PRIMARY KEY, key TEXT NOT NULL, seq INTEGER NOT NULL) STRICT;
    CREATE TABLE effect (
      at INTEGER PRIMARY KEY AUTOINCREMENT, consumer TEXT NOT NULL, n INTEGER NOT NULL, key TEXT NOT NULL, seq INTEGER NOT NULL
    ) STRICT;`,
};

export async function openSqliteLedger(path: string): Promise<Ledger> {
  const database = openDatabase(path, [tables]);
  const counted = (sql: string) => database.one(sql)?.integer("counted") ?? 0;
  return {
    outbox: database.outbox,

    async place({ key, numbers, poison, rollsBack }, publisher) {
      database.transaction((transaction) => {
        const last = database.one(advance, key, numbers.length)?.integer("last") ?? 0;
        let seq = last - numbers.length;
        for (const n of numbers) {
          seq++;
          database.run("INSERT INTO placed VALUES (?, ?, ?)", n, key, seq);
          const event = { n, key, seq, poison: poison.includes(n) };
          publisher.publish(event, { in: transaction, id: idOf(n) });
        }
        if (rollsBack) throw new RolledBack();
      });
    },

    async bringAbout(effect, consumer, { n, key, seq }) {
      return database.once(effect, () => {
        database.run("INSERT INTO effect (consumer, n, key, seq) VALUES (?, ?, ?, ?)", consumer, n, key, seq);
      });
    },

    async placed() {
      return database.all("SELECT n FROM placed").map((row) => row.integer("n"));
    },

    async effects(consumer) {
      return database.all("SELECT n, key, seq FROM effect WHERE consumer = ? ORDER BY at", consumer).map(effectOf);
    },

    async counts() {
      return {
        placed: counted("SELECT count(*) AS counted FROM placed"),
        effects: {
          ordered: counted("SELECT count(*) AS counted FROM effect WHERE consumer = 'ordered'"),
          parallel: counted("SELECT count(*) AS counted FROM effect WHERE consumer = 'parallel'"),
        },
      };
    },

    fill() {
      const pages = database.one("PRAGMA page_count")?.integer("page_count") ?? 0;
      database.execute(`PRAGMA max_page_count = ${pages}`);
      return () => database.execute("PRAGMA max_page_count = 1073741823");
    },

    close: async () => database.close(),
  };
}

const advance = `
  INSERT INTO account VALUES (?1, ?2)
  ON CONFLICT (key) DO UPDATE SET last = account.last + ?2 RETURNING last`;
