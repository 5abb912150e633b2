import type { AsyncTransaction, OutboxEntry } from "@tenon/messaging";
import { Connection, type Driver } from "./connection.js";
import { insertEntries } from "./postgres-outbox.js";

/** A transaction that is open. */
export class Transaction extends Connection implements AsyncTransaction {
  readonly mode = "async";
  readonly #state: { isOver: boolean };
  #entries: OutboxEntry[] = [];
  #gathering: Promise<void> | undefined;
  /** The statements of a transaction are carried out in their order: when the last is done, all are. */
  #lastWritten: Promise<void> | undefined;
  #hasWritten = false;

  constructor(driver: Driver) {
    const state = { isOver: false };
    super(() => {
      if (state.isOver)
        throw new TypeError("the transaction is over: wait for all that belongs to it before its work ends");
      return driver;
    });
    this.#state = state;
  }

  /**
   * Change the state first, and publish then: the locks of the change put those who tell of the same thing at the same time into order. Events that are
   * published side by side travel together.
   */
  async enqueue(entry: OutboxEntry): Promise<void> {
    this.#entries.push(entry);
    this.#gathering ??= Promise.resolve().then(() => this.#write());
    this.#lastWritten = this.#gathering;
    await this.#gathering;
  }

  get hasWritten(): boolean {
    return this.#hasWritten;
  }

  /** Waits for what was begun, and takes nothing more. */
  async end(): Promise<void> {
    try {
      await this.#lastWritten;
    } finally {
      this.#state.isOver = true;
    }
  }

  async #write(): Promise<void> {
    const entries = this.#entries;
    this.#entries = [];
    this.#gathering = undefined;
    this.#hasWritten = true;
    await insertEntries(this, entries);
  }
}
