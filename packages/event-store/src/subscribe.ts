import { Bell } from "@tenon/messaging";
import type { EventStore, Page } from "./event-store.js";

export interface Subscribing {
  /** The position after which one begins: 0 for all. */
  readonly after: number;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** At most so many at once; 200 if not said. */
  readonly limit?: number;
  /** How often is asked when the store does not call. Milliseconds; 1,000 if not said. */
  readonly pollMs?: number;
}

/**
 * Pages of events, first those that there are, and then those that come, until the signal is aborted. A page may have no events: then `reached` says how
 * far the store has come. Rejects as `readAll` does.
 */
export async function* subscribe(
  store: EventStore,
  { after, signal, limit = 200, pollMs = 1_000 }: Subscribing,
): AsyncGenerator<Page> {
  const bell = new Bell();
  const ring = () => bell.ring();
  const unwatch = store.watch(ring);
  signal.addEventListener("abort", ring, { once: true });
  try {
    for (let reached = after; !signal.aborted; ) {
      bell.silence();
      const page = await store.readAll(reached, limit);
      if (page.reached > reached || page.events.length > 0) yield page;
      reached = page.reached;
      if (page.events.length === 0 && !signal.aborted) await bell.heard(pollMs);
    }
  } finally {
    unwatch();
    signal.removeEventListener("abort", ring);
  }
}
