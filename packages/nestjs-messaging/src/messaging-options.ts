import type {
  Broker,
  Channel,
  Guard,
  Inbox,
  MessagingObserver,
  Outbox,
  OutboxRelayOptions,
  Publisher,
} from "@tenon/messaging";
import type { Metric } from "prom-client";
import type { HistoryOptions } from "./history-options.js";

/** What the application leans on beside the broker: a database, a cache. */
export interface Resource {
  /** Throws or rejects when it cannot do its work. */
  check(): Promise<void> | void;
  /** Called at the very end, when no handler and no request can need it any more. */
  close(): Promise<void> | void;
  /** How many effects it remembers, about, so that none is brought about twice: a metric. */
  inboxSize?(): Promise<number> | number;
  /** False when the service goes on without it: it is then reported as degraded, and the service stays ready. */
  readonly vital?: boolean;
}

/** A generated publisher's class. */
export type PublisherClass = new (broker: Broker) => Publisher<unknown>;

export interface MessagingOptions {
  /** The service's name, as its documents have it: `orders`. */
  readonly service: string;
  /** A broker that somebody else closes, or a function that makes one for this application, which then closes it. */
  readonly broker: Broker | (() => Broker | Promise<Broker>);
  /** By the name under which `/health` reports them. */
  readonly resources?: Readonly<Record<string, Resource>>;
  /** Where publishers write events in transactions. While the application runs, a relay sends them. */
  readonly outbox?: Outbox;
  readonly relay?: OutboxRelayOptions;
  /** Where what has happened is kept: checked at `/admin/history`; its projections run, and are looked after at `/admin/projections`. */
  readonly history?: HistoryOptions;
  /** Remembers what consumers have handled. For handlers that do not remember it themselves, with the state that they change. */
  readonly inbox?: Inbox;
  /** What stands between handlers and what they lean on: their breakers are a metric. */
  readonly guards?: readonly Guard[];
  /** Told of everything that this application publishes and handles, beside metrics and log. */
  readonly observer?: MessagingObserver;
  /** How long the start waits for a broker that is away, before it goes on alive but not ready. 5 s if not said. */
  readonly startMs?: number;
  /** How long handlers may go on when the application stops. 10 s if not said. */
  readonly drainMs?: number;
  /** What a caller of `/admin` has to know, 16 characters or more. Without one nothing is there. */
  readonly adminToken?: string;
  /** Whether a caller of `/admin` may also publish: for development. False if not said. */
  readonly adminPublish?: boolean;
  /** Channels that it publishes to otherwise than through a publisher that can be injected, for `/admin` to know them. */
  readonly channels?: readonly Channel<unknown, object, object>[];
  /** Metrics of the application's own, served at `/metrics` beside the others. Make them with `registers: []`. */
  readonly metrics?: readonly Metric[];
  /** Whether `/metrics` also tells of the process: memory, CPU, event loop. True if not said. */
  readonly processMetrics?: boolean;
}

/** What stands in the module's definition, because Nest has to know it before anything is made. */
export interface MessagingStructure {
  /** Publishers that can be injected by their class everywhere in the application. */
  readonly publishers?: readonly PublisherClass[];
  /** Whether the module serves `/health`, `/health/live`, `/health/ready`, `/metrics` and `/admin`. True if not said. */
  readonly endpoints?: boolean;
}

export const MESSAGING_OPTIONS = Symbol("tenon messaging options");

/** The application's `Broker`: what it publishes and handles is counted and logged. */
export const BROKER = Symbol("tenon broker");
