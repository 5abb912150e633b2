import { createHash } from "node:crypto";
import type { Redis } from "ioredis";

/** A Lua script. Redis runs it as a whole, and nothing else meanwhile. */
export class Script {
  readonly #sha: string;

  constructor(readonly text: string) {
    this.#sha = createHash("sha1").update(text).digest("hex");
  }

  /** Its answer; text in it as bytes. */
  async run(redis: Redis, args: readonly (string | number | Buffer)[]): Promise<unknown> {
    try {
      return await redis.callBuffer("EVALSHA", [this.#sha, 0, ...args]);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith("NOSCRIPT")) throw error;
      return redis.callBuffer("EVAL", [this.text, 0, ...args]);
    }
  }
}
