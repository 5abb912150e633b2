import type { Broker, Exchange, IncomingMessage, Outcome } from "@tenon/messaging";
import { eventually } from "./eventually.js";
import { examMessage } from "./exam-message.js";
import { done, retry, textOf } from "./recording.js";

export interface LoadFigures {
  readonly attempted: number;
  /** Publishes that have resolved. */
  readonly confirmed: number;
  /** Publishes that have rejected: they may have arrived or not. */
  readonly rejected: number;
  /** Messages that were handled or dead-lettered, once or more. */
  readonly handled: number;
  /** Confirmed and never handled. */
  readonly lost: number;
  /** Handled more than once, counted by their repetitions. */
  readonly duplicated: number;
}

/** Publishes numbered messages for as long as it is told, and keeps account of each (after Jepsen's "total queue"). */
export class Load {
  readonly #broker: Broker;
  readonly #exchange: Exchange;
  readonly #confirmed = new Set<string>();
  readonly #handled = new Map<string, number>();
  #attempted = 0;
  #rejected = 0;
  #isOver = false;
  #publishing: Promise<void>[] = [];

  constructor(broker: Broker, exchange: Exchange) {
    this.#broker = broker;
    this.#exchange = exchange;
  }

  /** Every tenth message needs a second attempt. */
  readonly deliver = async (message: IncomingMessage): Promise<Outcome> => {
    const text = textOf(message);
    if (text.endsWith("0") && message.attempt === 1) return retry(50);
    this.#handled.set(text, (this.#handled.get(text) ?? 0) + 1);
    return done;
  };

  start(publishers: number): void {
    this.#publishing = Array.from({ length: publishers }, () => this.#publish());
  }

  confirmedAtLeast(count: number): Promise<void> {
    return eventually(() => this.#confirmed.size >= count);
  }

  get confirmed(): number {
    return this.#confirmed.size;
  }

  /** Ends publishing and waits until all that was confirmed is handled, or nothing has arrived for so long. */
  async finish(patienceMs = 30_000): Promise<LoadFigures> {
    this.#isOver = true;
    await Promise.all(this.#publishing);
    let seen = -1;
    let since = performance.now();
    await eventually(() => {
      if (seen !== this.#handled.size) {
        seen = this.#handled.size;
        since = performance.now();
      }
      return this.figures.lost === 0 || performance.now() - since > patienceMs;
    });
    return this.figures;
  }

  get figures(): LoadFigures {
    const lost = [...this.#confirmed].filter((text) => !this.#handled.has(text)).length;
    const deliveries = [...this.#handled.values()].reduce((sum, count) => sum + count, 0);
    return {
      attempted: this.#attempted,
      confirmed: this.#confirmed.size,
      rejected: this.#rejected,
      handled: this.#handled.size,
      lost,
      duplicated: deliveries - this.#handled.size,
    };
  }

  async #publish(): Promise<void> {
    while (!this.#isOver) {
      const text = `${this.#attempted++}`;
      try {
        await this.#broker.publish(examMessage(this.#exchange, text));
        this.#confirmed.add(text);
      } catch {
        this.#rejected++;
      }
    }
  }
}

/** Prints the figures of a test where whoever runs it sees them. */
export function reportFigures(title: string, figures: LoadFigures): void {
  const parts = Object.entries(figures).map(([name, count]) => `${name} ${count}`);
  process.stdout.write(`${title}: ${parts.join(", ")}\n`);
}
