import type { Failure, OutgoingMessage } from "./message.js";
import { type StoredMessage, storeMessage } from "./stored-message.js";

/** An outbox is relayed in so many parts. Each has one relay at a time, so that the events of one key have one, too. */
export const outboxPartitions = 16;

/** An event as it is written into an outbox. */
export interface OutboxEntry extends StoredMessage {
  /** Events of one key leave in the order in which they were written. */
  readonly key: string;
  /** Of the key: 0 to `outboxPartitions - 1`. */
  readonly partition: number;
  /** It does not leave before. It holds nothing else up meanwhile. */
  readonly notBefore?: Date;
}

export function outboxEntry(message: OutgoingMessage, notBefore?: Date): OutboxEntry {
  const { partitionkey, id } = message.envelope;
  const key = partitionkey ?? id;
  return { ...storeMessage(message), key, partition: partitionOf(key), ...(notBefore && { notBefore }) };
}

/** FNV-1a over the key's UTF-16 code units. It is stored with each event, so it may never change. */
function partitionOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % outboxPartitions;
}

/** An event that waits in an outbox. */
export interface OutboxRow extends StoredMessage {
  /** Its place in the order of writing. */
  readonly position: number;
  readonly key: string;
  readonly writtenAt: Date;
  /** How often the broker has refused it. */
  readonly attempts: number;
}

/** An event that the broker has refused too often. It stays until somebody says what becomes of it. */
export interface ParkedRow extends OutboxRow {
  readonly failure: Failure;
  readonly parkedAt: Date;
}

/** The right to relay a partition for a while. Its token is greater than that of every lease before it ("fencing"). */
export interface Lease {
  readonly partition: number;
  readonly token: number;
}

/** What has become of rows that a relay was given. */
export interface Settlement {
  /** The broker has answered for them: they leave the outbox. */
  readonly sent: readonly number[];
  readonly postponed: readonly { readonly position: number; readonly delayMs: number; readonly failure: Failure }[];
  readonly parked: readonly { readonly position: number; readonly failure: Failure }[];
}

export interface Backlog {
  /** Events that are to be sent now, those that were refused and will be tried again among them. */
  readonly waiting: number;
  /** How long the oldest of them has been waiting. Milliseconds; 0 where none waits. */
  readonly oldestMs: number;
  /** Events whose time has not come. */
  readonly scheduled: number;
  readonly parked: number;
}

/** Whether the events of a key wait for one before them that was parked, or overtake it. */
export type BehindParked = "hold" | "send";

export interface NextRows {
  /** At most so many, of all partitions together. */
  readonly limit: number;
  readonly behindParked: BehindParked;
}

/**
 * Where events wait that were written together with the state that they tell of. Times are the database's, so that the clocks of those
 * who share it do not matter. Every method rejects as the database does.
 */
export interface Outbox {
  /**
   * Takes, renews and gives back leases, so that all owners that have asked in the last `durationMs` have about equally many partitions.
   * Resolves with all that are the owner's now, each for `durationMs`.
   */
  lease(owner: string, durationMs: number): Promise<readonly Lease[]>;

  /**
   * Rows of these partitions that are due and not parked, of each key in the order of writing, none twice. A row behind one of its key that was
   * postponed is not among them, nor, with `hold`, one behind a parked one.
   */
  next(leases: readonly Lease[], options: NextRows): Promise<readonly OutboxRow[]>;

  /** Carries out all of it in one transaction and resolves with true; or nothing, with false, where one of the leases is not held any more. */
  settle(leases: readonly Lease[], settlement: Settlement): Promise<boolean>;

  /** Gives all leases of the owner back. */
  release(owner: string): Promise<void>;

  backlog(): Promise<Backlog>;

  /** Parked rows, oldest first. */
  parked(limit: number): Promise<readonly ParkedRow[]>;

  /** A parked row is due again, with all its attempts. False where there is none at that position. */
  retry(position: number): Promise<boolean>;

  /** A parked row is gone for good. False where there is none at that position. */
  discard(position: number): Promise<boolean>;

  /** Calls back when something may have been written. It may call too often, and may miss one: ask again now and then. Returns how to end it. */
  watch(onNews: () => void): () => void;
}
