import type { EventStore, ReadModels } from "@tenon/event-store";
import type { Effect, Outbox, OutboxEntry, SyncTransaction } from "@tenon/messaging";
import { Connection } from "./connection.js";
import { SqliteEventStore } from "./sqlite-event-store.js";
import { SqliteInbox } from "./sqlite-inbox.js";
import { SqliteOutbox } from "./sqlite-outbox.js";
import { SqliteReadModels, type Tables } from "./sqlite-read-models.js";

/** A SQLite database that keeps, with its state, the events that tell of it and the effects that have changed it. */
export class Database extends Connection {
  readonly #outbox = new SqliteOutbox(this);
  readonly #inbox = new SqliteInbox(this);
  readonly #events = new SqliteEventStore({
    connection: this,
    inbox: this.#inbox,
    enqueue: (entry) => {
      this.#outbox.write(entry);
      this.#hasNews = true;
    },
    announce: () => this.#announce(),
  });
  readonly #readModels = new SqliteReadModels(this);
  #hasNews = false;

  /**
   * Everything that `work` writes is kept when it returns, and nothing of it when it throws; the events that it publishes
   * `{ in: transaction }` among it. `work` may not be asynchronous: another request would find itself inside the transaction. Transactions
   * nest; an inner one that throws takes back what it has done itself.
   */
  transaction<Result>(work: ((transaction: SyncTransaction) => Result) & NotAsynchronous<Result>): Result {
    const transaction = new Transaction(this.#outbox);
    try {
      const result = this.atomically(() => work(transaction));
      this.#hasNews ||= transaction.hasWritten;
      return result;
    } finally {
      transaction.end();
      if (!this.isInTransaction) this.#announce();
    }
  }

  /**
   * Does `work` in a transaction and remembers in it that the effect was brought about; or does nothing, where it was before. Returns whether it
   * has done it. A handler passes the effect that its context names.
   */
  once(effect: Effect, work: (transaction: SyncTransaction) => void): boolean {
    return this.transaction((transaction) => {
      const isFirst = this.#inbox.remember(effect);
      if (isFirst) work(transaction);
      return isFirst;
    });
  }

  /** How many effects it remembers. */
  inboxSize(): number {
    return this.#inbox.size();
  }

  /** What was published in transactions and was not sent yet. */
  get outbox(): Outbox {
    return this.#outbox;
  }

  /** What has happened. */
  get events(): EventStore {
    return this.#events;
  }

  /** What is made of it. */
  get readModels(): ReadModels<Tables> {
    return this.#readModels;
  }

  #announce(): void {
    if (this.#hasNews) this.#outbox.announce();
    this.#hasNews = false;
  }
}

class Transaction implements SyncTransaction {
  readonly mode = "sync";
  #hasWritten = false;
  #isOver = false;

  constructor(private readonly outbox: SqliteOutbox) {}

  get hasWritten(): boolean {
    return this.#hasWritten;
  }

  enqueue(entry: OutboxEntry): void {
    if (this.#isOver) throw new TypeError("the transaction is over: publish before its work returns");
    this.outbox.write(entry);
    this.#hasWritten = true;
  }

  end(): void {
    this.#isOver = true;
  }
}

/** `never` for a promise, so that no function that returns one fits; a function that never returns is fine. */
type NotAsynchronous<Result> = [Result] extends [never]
  ? unknown
  : Result extends PromiseLike<unknown>
    ? never
    : unknown;
