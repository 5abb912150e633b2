import type { EventStore, StoredEvent } from "./event-store.js";

const pageSize = 500;

/** All events of a stream from a revision on, read a page at a time. */
export async function* eventsOf(store: EventStore, stream: string, from = 1): AsyncGenerator<StoredEvent> {
  for (let next = from; ; ) {
    const { events } = await store.read(stream, { from: next, limit: pageSize });
    yield* events;
    const last = events.at(-1);
    if (!last || events.length < pageSize) return;
    next = last.revision + 1;
  }
}

/** All events of a store after a position, as far as it has come when the last page is read. */
export async function* allEvents(store: EventStore, after = 0): AsyncGenerator<StoredEvent> {
  for (let reached = after; ; ) {
    const page = await store.readAll(reached, pageSize);
    yield* page.events;
    if (page.events.length === 0) return;
    reached = page.reached;
  }
}
