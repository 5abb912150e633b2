import type { EventStore } from "./event-store.js";
import type { AnyEvent, History } from "./history.js";
import { eventsOf } from "./pages.js";

export interface Loaded<State> {
  readonly state: State;
  /** How many events have made it. */
  readonly revision: number;
}

export interface Evolving<State, Event extends AnyEvent> {
  readonly store: EventStore;
  readonly stream: string;
  readonly history: History<Event>;
  readonly evolve: (state: State, event: Event) => State;
}

/** What the events of a stream after a revision make of a state. Rejects with `EventUnreadableError` where one cannot be read. */
export async function evolved<State, Event extends AnyEvent>(
  { store, stream, history, evolve }: Evolving<State, Event>,
  initial: State,
  after = 0,
): Promise<Loaded<State>> {
  let loaded = { state: initial, revision: after };
  for await (const stored of eventsOf(store, stream, after + 1)) {
    loaded = { state: evolve(loaded.state, history.read(stored)), revision: stored.revision };
  }
  return loaded;
}
