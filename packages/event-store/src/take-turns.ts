import { setTimeout as sleep } from "node:timers/promises";
import type { Bell } from "@tenon/messaging";
import type { EventStore } from "./event-store.js";

export interface Turns {
  readonly store: EventStore;
  /** Rung when the store calls, and by whoever wants the next turn at once. */
  readonly bell: Bell;
  /** Ends it, after the turn that is under way. */
  readonly signal: AbortSignal;
  /** How often a turn is taken when the bell is not heard. Milliseconds. */
  readonly pollMs: number;
  /** How long it waits when a turn has failed. Milliseconds. */
  readonly retryMs: number;
  readonly onError: (error: unknown) => void;
  /** Resolves with whether there may be more. */
  readonly turn: () => Promise<boolean>;
}

/** Takes one turn after another: at once while there may be more, then whenever the store has news. Never rejects. */
export async function takeTurns({ store, bell, signal, pollMs, retryMs, onError, turn }: Turns): Promise<void> {
  const unwatch = store.watch(() => bell.ring());
  while (!signal.aborted) {
    bell.silence();
    try {
      if (!(await turn()) && !signal.aborted) await bell.heard(pollMs);
    } catch (error) {
      onError(error);
      await sleep(retryMs, undefined, { signal }).catch(() => undefined);
    }
  }
  unwatch();
}
