import type { Effect, Outbox, Publisher } from "@tenon/messaging";
import type { ConsumerName, Placed } from "./scene.js";

/** Some events of one key, to be placed in one transaction. */
export interface WorkItem {
  readonly item: number;
  readonly key: string;
  readonly numbers: readonly number[];
  /** Those of them that no handler can handle. */
  readonly poison: readonly number[];
  /** Whether the transaction is to fail when all is written. */
  readonly rollsBack: boolean;
}

/** What its transaction ends with when it is to fail. */
export class RolledBack extends Error {
  override readonly name = "RolledBack";
}

export interface EffectRow {
  readonly n: number;
  readonly key: string;
  readonly seq: number;
}

/** The state of a trial: what was placed, and what effects it had. */
export interface Ledger {
  readonly outbox: Outbox;
  /** Places the events and publishes them in one transaction. Rejects with `RolledBack` where it is to. */
  place(item: WorkItem, publisher: Publisher<Placed>): Promise<void>;
  /** Writes the effect of an event down, once. Resolves with whether it was the first time. */
  bringAbout(effect: Effect, consumer: ConsumerName, event: Placed): Promise<boolean>;
  /** The numbers of all events that were placed. */
  placed(): Promise<readonly number[]>;
  /** The effects of one consumer, in the order in which they were brought about. */
  effects(consumer: ConsumerName): Promise<readonly EffectRow[]>;
  counts(): Promise<{ readonly placed: number; readonly effects: Readonly<Record<ConsumerName, number>> }>;
  /** Leaves no room for more, until what it returns is called. Absent where that cannot be done. */
  fill?(): () => void;
  close(): Promise<void>;
}

export function effectOf(row: { integer(column: string): number; text(column: string): string }): EffectRow {
  return { n: row.integer("n"), key: row.text("key"), seq: row.integer("seq") };
}
