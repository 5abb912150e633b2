import { Inject, Injectable } from "@nestjs/common";
import type { RunningProjection } from "@tenon/event-store";
import {
  type Backlog,
  type BreakerState,
  type Broker,
  type DeadLetteredObservation,
  type DeduplicatedObservation,
  type FailedObservation,
  type Guard,
  type HandledObservation,
  type IgnoredObservation,
  MessagingError,
  type MessagingObserver,
  type NotRelayedObservation,
  type OutageObservation,
  type Outbox,
  type PublishedObservation,
  type RefusedObservation,
  type RelayedObservation,
  type RelayOutageObservation,
} from "@tenon/messaging";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { MESSAGING_OPTIONS, type MessagingOptions, type Resource } from "./messaging-options.js";

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const breakerValues: Readonly<Record<BreakerState, number>> = { closed: 0, "half-open": 0.5, open: 1 };

/**
 * Counts what happens to events. Labels are addresses, queues, codes and reasons, all of them words of the documents or
 * of Tenon: nothing that arrives over the wire becomes a label, so their number is bounded.
 */
@Injectable()
export class MessagingMetrics implements MessagingObserver {
  /** What `/metrics` serves. */
  readonly registry = new Registry();
  readonly #registers = [this.registry];

  readonly #published = new Histogram({
    name: "tenon_publish_seconds",
    help: "Time from publish to the broker's confirmation.",
    labelNames: ["channel"],
    buckets: seconds,
    registers: this.#registers,
  });
  readonly #refused = new Counter({
    name: "tenon_publish_refused_total",
    help: "Events that were not published, by error code.",
    labelNames: ["channel", "code"],
    registers: this.#registers,
  });
  readonly #handled = new Histogram({
    name: "tenon_handle_seconds",
    help: "Time that a handler took for an event that it has handled.",
    labelNames: ["queue"],
    buckets: seconds,
    registers: this.#registers,
  });
  readonly #failed = new Counter({
    name: "tenon_handle_failed_total",
    help: "Attempts to handle an event that have failed.",
    labelNames: ["queue"],
    registers: this.#registers,
  });
  readonly #deadLettered = new Counter({
    name: "tenon_dead_lettered_total",
    help: "Messages that were given up, by reason.",
    labelNames: ["queue", "reason"],
    registers: this.#registers,
  });
  readonly #ignored = new Counter({
    name: "tenon_ignored_total",
    help: "Messages of a type that the queue's subscription does not ask for.",
    labelNames: ["queue"],
    registers: this.#registers,
  });

  readonly #retried = new Counter({
    name: "tenon_retried_total",
    help: "Events that wait for another attempt.",
    labelNames: ["queue"],
    registers: this.#registers,
  });
  readonly #probing = new Gauge({
    name: "tenon_consumer_probing",
    help: "1 while one message at a time tries whether an outage is over.",
    labelNames: ["queue"],
    registers: this.#registers,
  });

  readonly #deduplicated = new Counter({
    name: "tenon_deduplicated_total",
    help: "Events that the inbox knew: they were handled before.",
    labelNames: ["queue"],
    registers: this.#registers,
  });
  readonly #relayed = new Histogram({
    name: "tenon_relay_seconds",
    help: "Time from the writing of an event into the outbox to the broker's confirmation.",
    labelNames: ["type"],
    buckets: [...seconds, 30, 60, 300],
    registers: this.#registers,
  });
  readonly #notRelayed = new Counter({
    name: "tenon_relay_refused_total",
    help: "Attempts to send an event of the outbox that the broker has refused.",
    labelNames: ["type"],
    registers: this.#registers,
  });
  readonly #relayOutage = new Gauge({
    name: "tenon_relay_probing",
    help: "1 while the relay tries whether the broker and the database are back.",
    registers: this.#registers,
  });

  constructor(
    @Inject(MESSAGING_OPTIONS) {
      service,
      metrics = [],
      guards = [],
      outbox,
      history,
      resources = {},
      processMetrics = true,
    }: MessagingOptions,
  ) {
    if (outbox) this.#watchOutbox(outbox);
    this.#watchInboxes(resources);
    this.#watchProjections(history?.projections ?? []);
    if (guards.length > 0) this.#watchBreakers(guards);
    this.registry.setDefaultLabels({ service });
    for (const metric of metrics) this.registry.registerMetric(metric);
    if (processMetrics) collectDefaultMetrics({ register: this.registry });
  }

  /** Reports the broker's state whenever the metrics are read. */
  watch(broker: Broker): void {
    new Gauge({
      name: "tenon_broker_up",
      help: "1 when the broker takes and delivers messages.",
      registers: this.#registers,
      collect() {
        this.set(broker.health().status === "up" ? 1 : 0);
      },
    });
  }

  #watchProjections(projections: readonly RunningProjection[]): void {
    if (projections.length === 0) return;
    new Gauge({
      name: "tenon_projection_lag",
      help: "How many positions of the event store a read model is behind.",
      labelNames: ["projection"],
      registers: this.#registers,
      async collect() {
        for (const projection of projections)
          this.set({ projection: projection.name }, (await projection.status()).lag);
      },
    });
  }

  #watchInboxes(resources: Readonly<Record<string, Resource>>): void {
    const inboxes = Object.entries(resources).filter(([, resource]) => resource.inboxSize);
    if (inboxes.length === 0) return;
    new Gauge({
      name: "tenon_inbox_size",
      help: "How many effects are remembered, so that none is brought about twice.",
      labelNames: ["resource"],
      registers: this.#registers,
      async collect() {
        for (const [resource, inbox] of inboxes) this.set({ resource }, (await inbox.inboxSize?.()) ?? 0);
      },
    });
  }

  /** Each gauge asks when it is read: of one that another sets, a scrape would show what the scrape before has found. */
  #watchOutbox(outbox: Outbox): void {
    let asked: Promise<Backlog> | undefined;
    const backlog = () => {
      asked ??= outbox.backlog().finally(() => {
        asked = undefined;
      });
      return asked;
    };
    const watch = (name: string, help: string, read: (backlog: Backlog) => number) =>
      new Gauge({
        name,
        help,
        registers: this.#registers,
        async collect() {
          this.set(read(await backlog()));
        },
      });
    watch("tenon_outbox_waiting", "Events of the outbox that are to be sent now.", ({ waiting }) => waiting);
    watch(
      "tenon_outbox_oldest_seconds",
      "How long the oldest of them has been waiting.",
      ({ oldestMs }) => oldestMs / 1_000,
    );
    watch("tenon_outbox_scheduled", "Events of the outbox whose time has not come.", ({ scheduled }) => scheduled);
    watch("tenon_outbox_parked", "Events of the outbox that the broker has refused too often.", ({ parked }) => parked);
  }

  #watchBreakers(guards: readonly Guard[]): void {
    new Gauge({
      name: "tenon_breaker_open",
      help: "Of a dependency's circuit breaker: 0 closed, 0.5 half open, 1 open.",
      labelNames: ["dependency"],
      registers: this.#registers,
      collect() {
        for (const { dependency, state } of guards) this.set({ dependency }, breakerValues[state]);
      },
    });
  }

  published({ channel, durationMs }: PublishedObservation): void {
    this.#published.observe({ channel: channel.address }, durationMs / 1_000);
  }

  refused({ channel, error }: RefusedObservation): void {
    this.#refused.inc({ channel: channel.address, code: error instanceof MessagingError ? error.code : "OTHER" });
  }

  handled({ subscription, durationMs }: HandledObservation): void {
    this.#handled.observe({ queue: subscription.queue }, durationMs / 1_000);
  }

  failed({ subscription, retryInMs }: FailedObservation): void {
    this.#failed.inc({ queue: subscription.queue });
    if (retryInMs !== undefined) this.#retried.inc({ queue: subscription.queue });
  }

  outage({ subscription, error }: OutageObservation): void {
    this.#probing.set({ queue: subscription.queue }, error ? 1 : 0);
  }

  deduplicated({ subscription }: DeduplicatedObservation): void {
    this.#deduplicated.inc({ queue: subscription.queue });
  }

  relayed({ message, waitedMs }: RelayedObservation): void {
    this.#relayed.observe({ type: message.envelope.type }, waitedMs / 1_000);
  }

  notRelayed({ message }: NotRelayedObservation): void {
    this.#notRelayed.inc({ type: message.envelope.type });
  }

  relayOutage({ error }: RelayOutageObservation): void {
    this.#relayOutage.set(error ? 1 : 0);
  }

  deadLettered({ subscription, reason }: DeadLetteredObservation): void {
    this.#deadLettered.inc({ queue: subscription.queue, reason });
  }

  ignored({ subscription }: IgnoredObservation): void {
    this.#ignored.inc({ queue: subscription.queue });
  }
}
