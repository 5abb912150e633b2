import type { Redis } from "ioredis";
import { isReply } from "./connection.js";
import { lossOf, type ServerFacts, unfitness } from "./durability.js";

/** Why a server is not to be used; `undefined` if it is. */
export async function whyNot(redis: Redis, durable: boolean): Promise<string | undefined> {
  const facts = await serverFacts(redis);
  return unfitness(facts) ?? (durable ? lossOf(facts) : undefined);
}

/** Asks a server what it is. */
async function serverFacts(redis: Redis): Promise<ServerFacts> {
  const info = await redis.info();
  const of = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1] ?? "";
  const appendfsync = await configured(redis, "appendfsync");
  return {
    version: of("redis_version"),
    hasAppendOnlyFile: of("aof_enabled") === "1",
    ...(appendfsync !== undefined && { appendfsync }),
    maxmemoryPolicy: of("maxmemory_policy"),
  };
}

/** Some who run servers for others forbid to ask. */
async function configured(redis: Redis, name: string): Promise<string | undefined> {
  try {
    const answer: unknown = await redis.config("GET", name);
    return Array.isArray(answer) && typeof answer[1] === "string" ? answer[1] : undefined;
  } catch (error) {
    if (isReply(error)) return undefined;
    throw error;
  }
}
