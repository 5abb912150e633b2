import { KurrentDBClient } from "@kurrent/kurrentdb-client";
import type { EventStore } from "@tenon/event-store";
import { KurrentEventStore } from "./kurrent-event-store.js";
import { StreamNames } from "./stream-names.js";

export interface KurrentOptions {
  /** The store's own name among all that have streams in this KurrentDB: letters, digits, `_` and `-`. */
  readonly name: string;
}

export interface KurrentEvents {
  readonly events: EventStore;
  /** Throws when KurrentDB does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the events of a store in a KurrentDB by its connection string (`kurrentdb://host:2113?tls=false`). It has to be of version 26.1 or later, which
 * appends to several streams under conditions; an older one rejects each append with the client's `UnsupportedError`.
 */
export function openEvents(url: string, { name }: KurrentOptions): KurrentEvents {
  const names = new StreamNames(name);
  const client = KurrentDBClient.connectionString(url);
  const events = new KurrentEventStore(client, names);
  return {
    events,
    check: async () => void (await events.head()),
    async close() {
      await events.close();
      await client.dispose();
    },
  };
}
