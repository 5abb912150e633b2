import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Migration } from "@tenon/store";
import { Database } from "./database.js";
import { openDatabase } from "./open-database.js";

const shelf: Migration = {
  id: 1,
  name: "shelf",
  sql: "CREATE TABLE shelf (sku TEXT PRIMARY KEY, pieces INTEGER) STRICT",
};
const price: Migration = { id: 2, name: "price", sql: "ALTER TABLE shelf ADD COLUMN price INTEGER" };

describe("a database in a file", () => {
  let folder: string;
  let path: string;
  const opened: Database[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tenon-sqlite-"));
    path = join(folder, "deep", "shop.sqlite");
  });

  afterEach(() => {
    for (const database of opened.splice(0)) database.close();
    rmSync(folder, { recursive: true });
  });

  function open(migrations: readonly Migration[]): Database {
    const database = openDatabase(path, migrations);
    opened.push(database);
    return database;
  }

  it("is durable: write-ahead log, every commit synced, foreign keys held", () => {
    const database = open([]);
    expect(database.one("PRAGMA journal_mode")?.text("journal_mode")).toBe("wal");
    expect(database.one("PRAGMA synchronous")?.integer("synchronous")).toBe(2);
    expect(database.one("PRAGMA foreign_keys")?.integer("foreign_keys")).toBe(1);
    expect(database.one("PRAGMA busy_timeout")?.integer("timeout")).toBe(5_000);
  });

  it("keeps what was committed when it is opened again", () => {
    open([shelf]).run("INSERT INTO shelf VALUES (?, ?)", "TENON-SAW", 20);
    expect(open([shelf]).one("SELECT pieces FROM shelf WHERE sku = ?", "TENON-SAW")?.integer("pieces")).toBe(20);
  });

  it("says that it cannot take more for the moment when the disk is full, and keeps nothing of the transaction", () => {
    const database = open([shelf]);
    const pages = database.one("PRAGMA page_count")?.integer("page_count") ?? 0;
    database.execute(`PRAGMA max_page_count = ${pages}`);
    const fill = () =>
      database.transaction(() => {
        for (let n = 0; n < 1_000; n++) database.run("INSERT INTO shelf VALUES (?, 1)", `${n}`.repeat(50));
      });
    const full = { name: "DatabaseError", code: "DATABASE_AWAY", isTransient: true, message: /disk is full/ };
    expect(fill).toThrow(expect.objectContaining({ ...full, message: expect.stringMatching(full.message) }));
    expect(database.one("SELECT count(*) AS there FROM shelf")?.integer("there")).toBe(0);
    database.execute("PRAGMA max_page_count = 1073741823");
    fill();
    expect(database.one("SELECT count(*) AS there FROM shelf")?.integer("there")).toBe(1_000);
  });

  it("applies the migrations that are missing, once", () => {
    open([shelf]).run("INSERT INTO shelf VALUES ('TENON-SAW', 20)");
    const database = open([shelf, price]);
    database.run("UPDATE shelf SET price = 6400");
    expect(open([shelf, price]).one("SELECT price FROM shelf")?.integer("price")).toBe(6400);
  });

  it("applies all migrations or none", () => {
    const broken: Migration = { id: 2, name: "broken", sql: "CREATE TABLE later (id INTEGER); SELECT nonsense" };
    expect(() => open([shelf, broken])).toThrow("nonsense");
    const tables = open([]).all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'tenon%' AND name NOT LIKE 'sqlite%'",
    );
    expect(tables.map((table) => table.text("name"))).toEqual(["migration"]);
  });

  it.each([
    [
      "a migration that was changed",
      [shelf],
      [{ ...shelf, sql: "CREATE TABLE shelf (sku TEXT)" }],
      "MIGRATION_CHANGED",
    ],
    ["a database that is newer", [shelf, price], [shelf], "DATABASE_NEWER"],
    ["migrations out of order", [], [price, shelf], "MIGRATIONS_MISNUMBERED"],
  ])("refuses %s", (_, before, after, code) => {
    open(before).close();
    expect(() => open(after)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(path) }));
  });

  it("does not mind that a migration was laid out anew", () => {
    open([shelf]).close();
    expect(() => open([{ ...shelf, sql: shelf.sql.replace("(", "(\n  ") }])).toThrow("MIGRATION_CHANGED");
    expect(() => open([{ ...shelf, sql: shelf.sql.replaceAll(" ", "\n   ") }])).not.toThrow();
  });
});

describe("a transaction", () => {
  let database: Database;

  beforeEach(() => {
    database = openDatabase(":memory:", [shelf]);
  });

  afterEach(() => database.close());

  function put(sku: string): void {
    database.run("INSERT INTO shelf VALUES (?, 1)", sku);
  }

  function skus(): string[] {
    return database.all("SELECT sku FROM shelf ORDER BY sku").map((row) => row.text("sku"));
  }

  it("keeps everything when it returns, and returns what its work returns", () => {
    const result = database.transaction(() => {
      put("A");
      put("B");
      return "done";
    });
    expect(result).toBe("done");
    expect(skus()).toEqual(["A", "B"]);
  });

  it("keeps nothing when its work throws", () => {
    expect(() =>
      database.transaction(() => {
        put("A");
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(skus()).toEqual([]);
  });

  it("takes back an inner one alone", () => {
    database.transaction(() => {
      put("outer");
      expect(() =>
        database.transaction(() => {
          put("inner");
          throw new Error("no");
        }),
      ).toThrow("no");
      database.transaction(() => put("second inner"));
    });
    expect(skus()).toEqual(["outer", "second inner"]);
  });

  it("refuses work that goes on after it returns", () => {
    const later: () => unknown = async () => put("A");
    expect(() => database.transaction(later)).toThrow("must be synchronous");
    expect(skus()).toEqual([]);
  });

  it("survives a statement that ends the transaction by itself", () => {
    put("A");
    expect(() => database.transaction(() => database.run("INSERT OR ROLLBACK INTO shelf VALUES ('A', 1)"))).toThrow(
      "UNIQUE",
    );
    database.transaction(() => put("B"));
    expect(skus()).toEqual(["A", "B"]);
  });
});

describe("a row", () => {
  it("gives values of the kind that is asked for, and no other", () => {
    const database = openDatabase(":memory:");
    const row = database.one("SELECT 'a' AS letter, 1 AS number, NULL AS empty, 0.5 AS half");
    expect(row?.text("letter")).toBe("a");
    expect(row?.integer("number")).toBe(1);
    expect(row?.textOrNull("letter")).toBe("a");
    expect(row?.textOrNull("empty")).toBeNull();
    expect(row?.oneOf("letter", ["a", "b"])).toBe("a");
    expect(() => row?.oneOf("letter", ["b", "c"])).toThrow('column letter is "a", not one of b, c');
    expect(() => row?.integer("letter")).toThrow("column letter is string, not an integer");
    expect(() => row?.integer("half")).toThrow("column half is number, not an integer");
    expect(() => row?.text("empty")).toThrow("column empty is NULL, not text");
    expect(() => row?.text("absent")).toThrow("column absent is undefined, not text");
    database.close();
  });

  it("is undefined where there is none", () => {
    const database = openDatabase(":memory:", [shelf]);
    expect(database.one("SELECT * FROM shelf")).toBeUndefined();
    expect(() => database.check()).not.toThrow();
    database.close();
    database.close();
    expect(() => database.check()).toThrow();
  });
});
