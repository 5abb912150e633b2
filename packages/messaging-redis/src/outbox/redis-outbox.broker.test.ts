import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { DependencyUnavailableError } from "@tenon/messaging";
import { type ExamOutbox, outboxConformance } from "@tenon/messaging-conformance";
import { Redis } from "ioredis";
import { RedisDatabase } from "./redis-database.js";

const { REDIS_URL: server = "" } = process.env;
if (!server) throw new Error("run this through scripts/with-servers.mjs: REDIS_URL is not set");

let made = 0;
const ownUrl = () => `${server}?namespace=outbox-${process.pid}-${Date.now().toString(36)}-${++made}`;

function open(url: string): ExamOutbox {
  const database = new RedisDatabase({ url });
  return {
    outbox: database.outbox,
    async write(entries, end = "commit") {
      const rollBack = new Error("rolled back");
      const written = database.transaction((transaction) => {
        for (const entry of entries) transaction.enqueue(entry);
        if (end === "roll back") throw rollBack;
      });
      await written.catch((error) => {
        if (error !== rollBack) throw error;
      });
    },
    reopen: async () => open(url),
    close: () => database.close(),
  };
}

outboxConformance("RedisOutbox", { create: async () => open(ownUrl()) });

describe("state in Redis", () => {
  let plain: Redis;
  let database: RedisDatabase;
  beforeAll(() => {
    plain = new Redis(server);
    database = new RedisDatabase({ url: ownUrl() });
  });
  afterAll(async () => {
    await database.close();
    await plain.quit();
  });

  it("is changed together with what tells of it, or not at all", async () => {
    const key = `stock-${process.pid}-${Date.now()}`;
    await database.transaction(({ commands }) => void commands.hset(key, "SAW", 3));
    const failing = database.transaction(({ commands }) => {
      commands.hset(key, "SAW", 2);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await plain.hgetall(key)).toEqual({ SAW: "3" });
  });

  it("takes nothing when the transaction is over", async () => {
    const late = await database.transaction((transaction) => transaction);
    expect(() => late.commands).toThrow(/the transaction is over/);
  });

  it("tells of a command that failed", async () => {
    const key = `text-${process.pid}-${Date.now()}`;
    await plain.set(key, "text");
    await expect(database.transaction(({ commands }) => void commands.hset(key, "SAW", 3))).rejects.toThrow(
      /WRONGTYPE/,
    );
  });

  it("says that Redis is away", async () => {
    const nobody = new RedisDatabase({ url: "redis://127.0.0.1:1", answerMs: 200 });
    await expect(nobody.transaction(() => undefined)).rejects.toThrow(DependencyUnavailableError);
    await nobody.close();
  });
});
