import { Redis } from "ioredis";
import { Keys } from "../keys.js";
import { readServerUrl } from "../server-url.js";

/**
 * How many messages a queue has: those that wait, those that are being handled and those that wait for another attempt; undefined for a queue that
 * does not exist. Over a connection of its own.
 */
export async function queueDepths(url: string, queues: readonly string[]): Promise<readonly (number | undefined)[]> {
  return withClient(url, (redis, keys) => Promise.all(queues.map((queue) => depth(redis, keys.queue(queue)))));
}

/** Deletes a queue with all that waits in it. Nothing happens where there is none. */
export async function deleteQueue(url: string, queue: string): Promise<void> {
  await withClient(url, (redis, keys) => redis.del(keys.queue(queue)));
}

async function depth(redis: Redis, key: string): Promise<number | undefined> {
  if ((await redis.exists(key)) === 0) return undefined;
  return (await redis.xlen(key)) + (await redis.zcard(`${key}:due`));
}

async function withClient<Result>(url: string, work: (redis: Redis, keys: Keys) => Promise<Result>): Promise<Result> {
  const server = readServerUrl(url);
  const redis = new Redis(server.url);
  try {
    return await work(redis, new Keys(server.namespace));
  } finally {
    redis.disconnect();
  }
}
