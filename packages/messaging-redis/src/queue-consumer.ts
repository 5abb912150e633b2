import { setTimeout as sleep } from "node:timers/promises";
import { BrokerUnavailableError, backoffMs, TopologyError, UnsafeDeliveryError } from "@tenon/messaging";
import { type ConsumerSession, openSession, type SessionParts } from "./consumer-session.js";
import type { Link } from "./link.js";

export interface ConsumerParts extends SessionParts {
  readonly link: Link;
}

const backoff = { initialMs: 100, maxMs: 5_000 };

/** Consumes a queue, session after session, until it is stopped. */
export class QueueConsumer {
  readonly #parts: ConsumerParts;
  readonly #started = Promise.withResolvers<void>();
  readonly #stopping = new AbortController();
  readonly #loop: Promise<void>;
  readonly #unwatch: () => void;
  #session: ConsumerSession | undefined;
  #stopped: Promise<void> | undefined;
  #hasRun = false;
  #problem: string | undefined = "not consuming yet";

  constructor(parts: ConsumerParts) {
    this.#parts = parts;
    this.#unwatch = parts.link.watch(() => this.#refuseIfRefused());
    this.#loop = this.#run();
    this.#refuseIfRefused();
  }

  /**
   * Resolves when messages flow for the first time. Rejects with `TopologyError` when the server has the queue otherwise, with
   * `UnsafeDeliveryError` when it would lose messages.
   */
  get started(): Promise<void> {
    return this.#started.promise;
  }

  /** Why no messages flow at the moment, or not all of them. */
  get problem(): string | undefined {
    return this.#problem ?? this.#session?.problem;
  }

  /** The session that was lost does not come back, and handlers that are at work come to their end. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#stopping.abort();
    this.#unwatch();
    await this.#loop;
    await this.#session?.stop();
  }

  async #run(): Promise<void> {
    const stopped = new Promise<undefined>((resolve) => {
      this.#stopping.signal.addEventListener("abort", () => resolve(undefined), { once: true });
    });
    for (let failures = 1; !this.#stopping.signal.aborted; failures++) {
      const connection = await Promise.race([this.#parts.link.up(), stopped]);
      if (!connection) break;
      try {
        await this.#session?.finish(connection);
        this.#session = undefined;
        this.#session = await openSession(this.#parts, connection);
        this.#hasRun = true;
        failures = 0;
        this.#started.resolve();
        this.#report(undefined);
        const reason = await Promise.race([this.#session.ended, stopped]);
        if (reason === undefined) break;
        this.#report(reason);
      } catch (error) {
        this.#report(error instanceof Error ? error.message : String(error));
        if (error instanceof TopologyError && !this.#hasRun) return this.#started.reject(error);
      }
      await sleep(backoffMs(backoff, failures), undefined, { signal: this.#stopping.signal }).catch(() => {});
    }
    this.#started.reject(new BrokerUnavailableError(this.#parts.declaration.name, "the broker is closed"));
  }

  /** A server that is not to be trusted with messages is no place to wait for. */
  #refuseIfRefused(): void {
    const { state } = this.#parts.link;
    if (state.kind !== "refused" || this.#hasRun) return;
    this.#stopping.abort();
    this.#started.reject(new UnsafeDeliveryError(this.#parts.declaration.name, state.reason));
  }

  #report(problem: string | undefined): void {
    this.#problem = problem;
    this.#parts.onChange();
  }
}
