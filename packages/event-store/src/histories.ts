import type { HistoryReader } from "./check-history.js";
import { EventUnreadableError } from "./errors.js";
import type { StoredEvent } from "./event-store.js";

/** Whose streams are read by which contracts: `EventSourced` and `Sagas` are that. */
export interface Kept {
  readonly category: string;
  readonly history: HistoryReader;
}

/** All that a store keeps, each stream read by the contracts of its category. */
export class Histories implements HistoryReader {
  readonly #kept: readonly Kept[];

  constructor(kept: readonly Kept[]) {
    // `order-line-1` is of `order-line` where there is such a category, and not of `order`.
    this.#kept = kept.toSorted((one, other) => other.category.length - one.category.length);
  }

  /** Throws `EventUnreadableError` for an event that its category cannot read, and for one of no category. */
  read(stored: StoredEvent): unknown {
    const kept = this.#kept.find(({ category }) => stored.stream.startsWith(`${category}-`));
    if (kept) return kept.history.read(stored);
    const about = { ...stored, type: stored.envelope.type };
    throw new EventUnreadableError(about, `nothing here reads the stream: known are ${this.#names()}`);
  }

  #names(): string {
    return this.#kept.map(({ category }) => `${category}-…`).join(", ") || "none";
  }
}
