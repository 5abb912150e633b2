import { EventUnreadableError } from "./errors.js";
import type { EventStore } from "./event-store.js";
import type { AnyEvent, History } from "./history.js";
import { allEvents } from "./pages.js";

/** What came of holding every stored event against the contracts of today. */
export interface HistoryCheck {
  /** How many events were read. */
  readonly events: number;
  /** By type and version of the contract, how many there are. */
  readonly versions: readonly { readonly type: string; readonly version: string; readonly events: number }[];
  /** The first event that cannot be read; where there is none, all can. */
  readonly unreadable?: EventUnreadableError;
}

/** Reads every event of a store, those of types that `ignored` names left out, and stops at the first that cannot be read. */
export async function checkHistory(
  store: EventStore,
  history: History<AnyEvent>,
  { ignored = () => false }: { readonly ignored?: (type: string) => boolean } = {},
): Promise<HistoryCheck> {
  const counts = new Map<string, { type: string; version: string; events: number }>();
  let events = 0;
  for await (const stored of allEvents(store)) {
    const { type, dataversion: version = "" } = stored.envelope;
    if (ignored(type)) continue;
    try {
      history.read(stored);
    } catch (error) {
      if (!(error instanceof EventUnreadableError)) throw error;
      return { events, versions: [...counts.values()], unreadable: error };
    }
    events++;
    const key = `${type} ${version}`;
    const count = counts.get(key) ?? { type, version, events: 0 };
    counts.set(key, { ...count, events: count.events + 1 });
  }
  return { events, versions: [...counts.values()] };
}
