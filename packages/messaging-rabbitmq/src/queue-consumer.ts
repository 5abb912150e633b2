import { setTimeout as sleep } from "node:timers/promises";
import {
  BrokerUnavailableError,
  backoffMs,
  type IncomingMessage,
  type Outcome,
  type QueueDeclaration,
  TopologyError,
} from "@tenon/messaging";
import { ConfirmingPublisher } from "./confirming-publisher.js";
import { type ConsumerSession, openSession } from "./consumer-session.js";
import type { Link } from "./link.js";

export interface ConsumerParts {
  readonly link: Link;
  /** The connection by which messages are moved to delay and dead-letter queues. */
  readonly publishing: Link;
  readonly declaration: QueueDeclaration;
  readonly deliver: (message: IncomingMessage) => Promise<Outcome>;
  /** Called when `problem` has changed. */
  readonly onChange: () => void;
}

const backoff = { initialMs: 100, maxMs: 5_000 };

/** Consumes a queue, session after session, until it is stopped. */
export class QueueConsumer {
  readonly #parts: ConsumerParts;
  /** Its own: RabbitMQ holds up a whole channel while one of the queues behind it does not answer. */
  readonly #mover: ConfirmingPublisher;
  readonly #started = Promise.withResolvers<void>();
  readonly #stopping = new AbortController();
  readonly #loop: Promise<void>;
  /** The one that is running, and those before it that have handlers at work. */
  #sessions: ConsumerSession[] = [];
  #hasRun = false;
  #problem: string | undefined = "not consuming yet";

  constructor(parts: ConsumerParts) {
    this.#parts = parts;
    this.#mover = new ConfirmingPublisher(parts.publishing);
    this.#loop = this.#run();
  }

  /** Resolves when messages flow for the first time. Rejects with `TopologyError` when the server has the queue otherwise. */
  get started(): Promise<void> {
    return this.#started.promise;
  }

  /** Why no messages flow at the moment, or not all of them. */
  get problem(): string | undefined {
    return this.#problem ?? this.#sessions.at(-1)?.problem;
  }

  /** The consumers that were lost do not come back, and those that are at work come to their end. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#sessions.map((session) => session.stop()));
    await this.#loop;
    await this.#mover.close();
  }

  async #run(): Promise<void> {
    const stopped = new Promise<void>((resolve) => {
      this.#stopping.signal.addEventListener("abort", () => resolve(), { once: true });
    });
    for (let failures = 0; !this.#stopping.signal.aborted; failures++) {
      const model = await Promise.race([this.#parts.link.up(), stopped]);
      if (!model) break;
      try {
        const session = await openSession({ ...this.#parts, mover: this.#mover, model });
        this.#sessions = [...this.#sessions.filter(({ isIdle }) => !isIdle), session];
        this.#hasRun = true;
        if (this.#stopping.signal.aborted) await session.stop();
        failures = 0;
        this.#started.resolve();
        this.#report(undefined);
        this.#report(await session.ended);
      } catch (error) {
        this.#report(error instanceof Error ? error.message : String(error));
        if (error instanceof TopologyError && !this.#hasRun) return this.#started.reject(error);
      }
      await sleep(backoffMs(backoff, failures), undefined, { signal: this.#stopping.signal }).catch(() => {});
    }
    this.#started.reject(new BrokerUnavailableError(this.#parts.declaration.name, "the broker is closed"));
  }

  #report(problem: string | undefined): void {
    this.#problem = problem;
    this.#parts.onChange();
  }
}
