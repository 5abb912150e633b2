import type { Redis } from "ioredis";
import type { Script } from "./script.js";

/** The connection was lost before the answer came: what was asked may have been done or not. */
export class ConnectionLostError extends Error {}

/** One connection to a server, from its beginning to its end. It never comes back; the next is another one. */
export class Connection {
  readonly redis: Redis;
  readonly #lost = Promise.withResolvers<string>();
  readonly #unanswered = new Set<(error: Error) => void>();
  #isLost = false;

  constructor(redis: Redis) {
    this.redis = redis;
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** Resolves with the reason when it is over. */
  get lost(): Promise<string> {
    return this.#lost.promise;
  }

  /** The script's answer. Rejects with `ConnectionLostError` when that does not come any more, and with what the server says otherwise. */
  run(script: Script, args: readonly (string | number | Buffer)[]): Promise<unknown> {
    return this.answer(() => script.run(this.redis, args));
  }

  /** Like `run`, of any command: a server that has fallen silent must not keep anybody waiting for ever. */
  answer<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#isLost) return reject(new ConnectionLostError());
      this.#unanswered.add(reject);
      ask()
        .then(resolve, (error: unknown) => reject(isReply(error) ? error : new ConnectionLostError()))
        .finally(() => this.#unanswered.delete(reject));
    });
  }

  /** Ends it, if it is not over. */
  lose(reason: string): void {
    if (this.#isLost) return;
    this.#isLost = true;
    // The client waits a while for a goodbye, even where there is nobody any more.
    if (this.redis.status !== "close" && this.redis.status !== "end") this.redis.disconnect();
    for (const reject of this.#unanswered) reject(new ConnectionLostError(reason));
    this.#lost.resolve(reason);
  }
}

/** Whether the server has said it, as against a connection that was lost meanwhile. */
export function isReply(error: unknown): error is Error {
  return error instanceof Error && error.name === "ReplyError";
}

/**
 * Why the server takes no writes at the moment: short of memory, of disk, or not the primary (Redis, "Errors"). `undefined` where it is the
 * command's own fault.
 */
export function takesNoWrites(error: unknown): string | undefined {
  if (!isReply(error)) return undefined;
  const found = /^(OOM|MISCONF|READONLY|NOREPLICAS|LOADING|MASTERDOWN)\b.*/.exec(error.message);
  return found?.[0];
}
