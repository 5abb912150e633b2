import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { subscribe } from "@tenon/event-store";
import { examEvents } from "@tenon/event-store-conformance";
import { type Database, openDatabase } from "./database.js";
import { createOwnDatabase, dropOwnDatabase } from "./testing/own-database.js";

const { POSTGRES_URL: server = "" } = process.env;
if (!server) throw new Error("run this through scripts/with-servers.mjs: POSTGRES_URL is not set");

let url: string;
let database: Database;
beforeAll(async () => {
  url = await createOwnDatabase(server);
  database = await openDatabase(url, [{ id: 1, name: "business", sql: "CREATE TABLE business (n integer)" }], {
    connections: 12,
  });
});
afterAll(async () => {
  await database.close();
  await dropOwnDatabase(url);
});

it("eight writers, some of which roll back or take their time: a reader passes by none, and sees each stream in order", async () => {
  const writers = 8;
  const each = 120;
  const end = new AbortController();
  const seen: { readonly stream: string; readonly revision: number; readonly position: number }[] = [];
  const reading = (async () => {
    const pages = subscribe(database.events, { after: 0, signal: end.signal, limit: 50, pollMs: 5 });
    for await (const { events } of pages) seen.push(...events);
  })();
  const write = async (writer: number) => {
    for (let n = 0; n < each; n++) {
      const events = examEvents(...(n % 3 === 0 ? ["a", "b"] : ["a"]));
      const expected = n % 10 === 9 ? 1_000_000 : "any";
      await database.events.append(`s-${(writer + n) % 6}`, { expected, events }).catch(() => undefined);
      if (n % 20 === 0) await sleep(1);
    }
  };
  // It has its number before all others, and is still there when they have long been committed.
  const long = database.transaction(async (transaction) => {
    await transaction.run("INSERT INTO business VALUES (1)");
    await sleep(300);
  });
  await Promise.all([long, ...Array.from({ length: writers }, (_, writer) => write(writer))]);
  const kept = await database.one("SELECT count(*) AS events, max(position) AS last FROM tenon_event");
  while ((seen.at(-1)?.position ?? 0) < (kept?.integer("last") ?? 0)) await sleep(5);
  end.abort();
  await reading;
  expect(seen).toHaveLength(kept?.integer("events") ?? -1);
  expect(seen.map(({ position }) => position)).toEqual(seen.map(({ position }) => position).toSorted((a, b) => a - b));
  for (const ofStream of Map.groupBy(seen, ({ stream }) => stream).values()) {
    expect(ofStream.map(({ revision }) => revision)).toEqual(ofStream.map((_, n) => n + 1));
  }
});
