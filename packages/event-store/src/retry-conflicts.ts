import { setTimeout as sleep } from "node:timers/promises";
import { EventStoreError, StreamConflictError } from "./errors.js";

/** Tries anew when somebody else was faster, after a moment. Rejects with `COMMAND_CONFLICTED` when somebody else was faster each time. */
export async function retryConflicts<Result>(
  { stream, attempts }: { readonly stream: string; readonly attempts: number },
  work: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StreamConflictError)) throw error;
      if (attempt >= attempts) {
        throw new EventStoreError("COMMAND_CONFLICTED", stream, `has changed ${attempts} times meanwhile`, error);
      }
      await sleep(Math.random() * 2 ** attempt);
    }
  }
}
