import { createHash } from "node:crypto";
import type { Effect } from "@tenon/messaging";

/**
 * What the streams of one store are called in KurrentDB, which has one log for everybody. Those of events begin with the store's name and a dot:
 * `orders.order-1`. What is noted beside them (that an id is taken, say) stands in streams like `orders~id-…`, which do not.
 */
export class StreamNames {
  /** All streams of events begin with it, and no others. */
  readonly prefix: string;

  /** Throws `TypeError` for a name with other characters than letters, digits, `_` and `-`. */
  constructor(private readonly store: string) {
    if (!/^[A-Za-z0-9_-]+$/.test(store)) throw new TypeError(`${JSON.stringify(store)} cannot name a store`);
    this.prefix = `${store}.`;
  }

  events(stream: string): string {
    return `${this.prefix}${stream}`;
  }

  /** The other way round. */
  streamOf(events: string): string {
    return events.slice(this.prefix.length);
  }

  /** Exists where an event has the id. */
  id(id: string): string {
    return this.#note("id", id);
  }

  /** Exists where the effect was brought about. */
  effect({ queue, source, id }: Effect): string {
    return this.#note("effect", queue, source, id);
  }

  /** Exists where the stream was ended. */
  end(stream: string): string {
    return this.#note("end", stream);
  }

  snapshots(stream: string): string {
    return this.#note("snapshots", stream);
  }

  #note(kind: string, ...about: readonly string[]): string {
    const hash = createHash("sha256").update(JSON.stringify(about)).digest("hex");
    return `${this.store}~${kind}-${hash}`;
  }
}
