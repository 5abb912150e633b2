import type { Channel } from "./channel.js";
import type { Envelope } from "./envelope.js";
import type { DeadLetterReason, Failure, IncomingMessage, OutgoingMessage } from "./message.js";
import type { Subscription } from "./subscription.js";

/** The broker has answered for an event. */
export interface PublishedObservation {
  readonly channel: Channel<unknown>;
  readonly envelope: Envelope;
  readonly data: unknown;
  readonly durationMs: number;
}

/** A publish was rejected, before it was sent (no envelope yet) or by the broker. */
export interface RefusedObservation {
  readonly channel: Channel<unknown>;
  readonly envelope?: Envelope;
  readonly error: unknown;
}

/** A message has arrived. Nothing in it is validated. */
export interface DeliveredObservation {
  readonly subscription: Subscription<unknown>;
  readonly message: IncomingMessage;
}

/** A handler has done its work. */
export interface HandledObservation {
  readonly subscription: Subscription<unknown>;
  readonly envelope: Envelope;
  /** As the handler saw it. */
  readonly data: unknown;
  readonly attempt: number;
  readonly durationMs: number;
}

/** A handler has thrown. With `retryInMs` the message comes again; without, it is dead-lettered next. */
export interface FailedObservation extends HandledObservation {
  readonly error: Failure;
  readonly retryInMs?: number;
}

/** A message was given up. */
export interface DeadLetteredObservation {
  readonly subscription: Subscription<unknown>;
  readonly message: IncomingMessage;
  readonly reason: DeadLetterReason;
  readonly error: Failure;
}

/**
 * Handlers of the subscription cannot do their work because something that they lean on is away: from now on one message at a time
 * tries whether it is back, the others wait. With `error` it has begun, without it is over.
 */
export interface OutageObservation {
  readonly subscription: Subscription<unknown>;
  readonly error?: Failure;
}

/** An outbox's event has reached the broker, or was refused by it. With `retryInMs` it is sent again; without, it is parked. */
export interface RelayedObservation {
  readonly message: OutgoingMessage;
  /** From its writing to the broker's answer. */
  readonly waitedMs: number;
}

export interface NotRelayedObservation {
  readonly message: OutgoingMessage;
  readonly error: Failure;
  readonly retryInMs?: number;
}

/** A relay cannot do its work, because its broker or its database is away. With `error` it has begun, without it is over. */
export interface RelayOutageObservation {
  readonly error?: Failure;
}

/** An event was handled before. It is done. */
export interface DeduplicatedObservation {
  readonly subscription: Subscription<unknown>;
  readonly envelope: Envelope;
}

/** A message has a type that the subscription does not ask for, or that its policies say to ignore. It is done. */
export interface IgnoredObservation {
  readonly subscription: Subscription<unknown>;
  readonly message: IncomingMessage;
}

/** Is told what happens, for metrics, logs and traces. What an observer throws becomes a process warning and changes nothing. */
export interface MessagingObserver {
  published?(observation: PublishedObservation): void;
  refused?(observation: RefusedObservation): void;
  delivered?(observation: DeliveredObservation): void;
  handled?(observation: HandledObservation): void;
  failed?(observation: FailedObservation): void;
  deadLettered?(observation: DeadLetteredObservation): void;
  ignored?(observation: IgnoredObservation): void;
  outage?(observation: OutageObservation): void;
  deduplicated?(observation: DeduplicatedObservation): void;
  relayed?(observation: RelayedObservation): void;
  notRelayed?(observation: NotRelayedObservation): void;
  relayOutage?(observation: RelayOutageObservation): void;
}
