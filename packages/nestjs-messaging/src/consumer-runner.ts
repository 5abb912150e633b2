import { setTimeout as pause } from "node:timers/promises";
import { Inject, Injectable, Logger } from "@nestjs/common";
import {
  type Broker,
  BrokerUnavailableError,
  backoffMs,
  type Consumer,
  consume,
  type RunningConsumer,
} from "@tenon/messaging";
import { ConsumerDiscovery } from "./consumer-discovery.js";
import { BROKER, MESSAGING_OPTIONS, type MessagingOptions } from "./messaging-options.js";

/** How often a consumer tries while the broker is away. */
const backoff = { initialMs: 500, maxMs: 10_000 };

export type ConsumerState = "running" | "paused" | "waiting";

/** Starts every consumer of the application and stops them again. */
@Injectable()
export class ConsumerRunner {
  readonly #log = new Logger("Consumers");
  readonly #running = new Map<string, RunningConsumer>();
  readonly #stopping = new AbortController();
  #queues: readonly string[] = [];

  constructor(
    @Inject(ConsumerDiscovery) private readonly discovery: ConsumerDiscovery,
    @Inject(BROKER) private readonly broker: Broker,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** Queues from which nothing is taken now. */
  waiting(): readonly string[] {
    return this.#queues.filter((queue) => !this.#running.has(queue));
  }

  /** Whether the queue's consumer takes messages: `waiting` for the broker, or `paused` by somebody. */
  stateOf(queue: string): ConsumerState {
    const running = this.#running.get(queue);
    if (!running) return "waiting";
    return running.isPaused ? "paused" : "running";
  }

  /** Takes no more messages of the queue until `resume`. Resolves when those that are being handled are finished. */
  async pause(queue: string): Promise<void> {
    await this.#running.get(queue)?.pause();
  }

  async resume(queue: string): Promise<void> {
    await this.#running.get(queue)?.resume();
  }

  /**
   * Resolves when all consumers run, or when the broker has been away for too long to wait for it; they start by themselves
   * when it comes. Rejects when a consumer can never run: its queue exists with other properties, say.
   */
  async start(): Promise<void> {
    const consumers = this.discovery.consumers();
    this.#queues = consumers.map(({ subscription }) => subscription.queue);
    const { startMs = 5_000 } = this.options;
    const starting = Promise.all(consumers.map((consumer) => this.#run(consumer)));
    const waited = pause(startMs, "waited" as const, { ref: false, signal: this.#stopping.signal }).catch(
      () => "waited" as const,
    );
    if ((await Promise.race([starting, waited])) !== "waited") return;
    this.#log.warn({ msg: "the broker is away; the consumers start when it comes", queues: this.waiting() });
    starting.catch((error: unknown) => this.#log.error(error));
  }

  /** Takes no more messages and resolves when the handlers are finished, or when they have had their time. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const drained = Promise.all([...this.#running.values()].map((running) => running.stop()));
    this.#running.clear();
    const { drainMs = 10_000 } = this.options;
    const timeout = pause(drainMs, "timeout" as const, { ref: false });
    if ((await Promise.race([drained, timeout])) !== "timeout") return;
    this.#log.warn({ msg: `handlers are still at work after ${drainMs} ms; their messages will be delivered again` });
  }

  async #run(consumer: Consumer<unknown>): Promise<void> {
    const { signal } = this.#stopping;
    const { queue } = consumer.subscription;
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        const running = await consume(this.broker, consumer, { inbox: this.options.inbox });
        if (signal.aborted) return await running.stop();
        this.#running.set(queue, running);
        return;
      } catch (error) {
        if (!(error instanceof BrokerUnavailableError)) throw error;
        await pause(backoffMs(backoff, attempt), undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
