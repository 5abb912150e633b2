import { EventUnreadableError } from "./errors.js";
import type { EventStore, StoredEvent } from "./event-store.js";

/** What came of holding every stored event against the contracts of today. */
export interface HistoryCheck {
  /** How many events were read. */
  readonly events: number;
  /** By type and version of the contract, how many there are. */
  readonly versions: readonly { readonly type: string; readonly version: string; readonly events: number }[];
  /** The first event that cannot be read; where there is none, all can. */
  readonly unreadable?: EventUnreadableError;
}

/** How far a check has come. */
export interface HistoryProgress {
  readonly events: number;
  readonly position: number;
  /** Of the last event that there was when the check began. */
  readonly head: number;
}

/** A `History`, or several by category. */
export interface HistoryReader {
  read(stored: StoredEvent): unknown;
}

export interface CheckOptions {
  /** Types that are left out. */
  readonly ignored?: (type: string) => boolean;
}

const pageSize = 500;

/** Reads every event of a store that there is when it begins, and stops at the first that cannot be read. */
export async function checkHistory(
  store: EventStore,
  history: HistoryReader,
  options: CheckOptions = {},
): Promise<HistoryCheck> {
  const checking = checkingHistory(store, history, options);
  for (;;) {
    const step = await checking.next();
    if (step.done) return step.value;
  }
}

/** The same, saying after each page how far it has come. Ending it early ends the check. */
export async function* checkingHistory(
  store: EventStore,
  history: HistoryReader,
  { ignored = () => false }: CheckOptions = {},
): AsyncGenerator<HistoryProgress, HistoryCheck> {
  const head = await store.head();
  const counts = new Map<string, { type: string; version: string; events: number }>();
  let events = 0;
  for (let position = 0; position < head; ) {
    const page = await store.readAll(position, pageSize);
    for (const stored of page.events) {
      const { type, dataversion: version = "" } = stored.envelope;
      if (stored.position > head || ignored(type)) continue;
      const unreadable = whyUnreadable(history, stored);
      if (unreadable) return { events, versions: [...counts.values()], unreadable };
      events++;
      const key = `${type} ${version}`;
      const count = counts.get(key) ?? { type, version, events: 0 };
      counts.set(key, { ...count, events: count.events + 1 });
    }
    position = page.reached;
    yield { events, position: Math.min(position, head), head };
  }
  return { events, versions: [...counts.values()] };
}

function whyUnreadable(history: HistoryReader, stored: StoredEvent): EventUnreadableError | undefined {
  try {
    history.read(stored);
    return undefined;
  } catch (error) {
    if (error instanceof EventUnreadableError) return error;
    throw error;
  }
}
