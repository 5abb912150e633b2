import type { Delivery, Exchange } from "./channel.js";
import type { Envelope } from "./envelope.js";
import type { MessagingObserver } from "./observer.js";

/** A message on its way out. */
export interface OutgoingMessage {
  readonly exchange: Exchange;
  /** The routing key. */
  readonly address: string;
  readonly envelope: Envelope;
  readonly body: Uint8Array;
  readonly deadlineMs: number;
}

/** A message that has arrived. What a broker hands over may be anything: nothing in it is validated yet. */
export interface IncomingMessage {
  readonly address: string;
  /** As found on the wire. What is missing or malformed is absent. */
  readonly envelope: Partial<Envelope>;
  readonly body: Uint8Array;
  /** 1 at the first delivery, one more after each retry; counted by the broker or in Tenon's own headers, never in the publisher's. */
  readonly attempt: number;
  /**
   * How often it was delivered before in this attempt without an outcome, because the consumer, its connection or the broker ended.
   * Absent where the broker does not count that.
   */
  readonly unsettled?: number;
  /** When it first arrived, if the broker knows. */
  readonly firstDeliveredAt?: Date;
}

/** What becomes of a message that was delivered. */
export type Outcome =
  | { readonly kind: "done" }
  /** Deliver it again after the delay; other messages are not held up. */
  | { readonly kind: "retry"; readonly delayMs: number; readonly error: Failure }
  /** Keep it in the dead-letter queue with its reason. */
  | { readonly kind: "dead-letter"; readonly reason: DeadLetterReason; readonly error: Failure };

export type DeadLetterReason = "malformed" | "unknown-type" | "invalid" | "attempts-exhausted" | "too-large";

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly stack?: string;
}

/** A message that was given up. */
export interface DeadLetter {
  readonly message: IncomingMessage;
  readonly queue: string;
  readonly reason: DeadLetterReason;
  readonly error: Failure;
  readonly at: Date;
}

/** A queue and what flows into it. */
export interface QueueDeclaration {
  readonly name: string;
  readonly exchange: Exchange;
  /** Binding pattern: `*` is one word, `#` any number of them (AMQP 0-9-1, topic exchange). */
  readonly pattern: string;
  readonly delivery: Delivery;
  /** How many messages may be with the handler at once. */
  readonly prefetch: number;
}

export interface RunningSubscription {
  /** Takes no further messages, waits for those that are being handled, and resolves. Never rejects. */
  stop(): Promise<void>;
}

export interface BrokerHealth {
  readonly status: "up" | "down" | "blocked";
  /** Why it is not up. */
  readonly reason?: string;
}

/** What a broker can do, as data. The conformance suite asks each to prove what it declares. */
export interface BrokerFeatures {
  /** What was confirmed is still there after the broker was killed and started again. */
  readonly durable: boolean;
  /** Runs outside this process, so that it can be away. */
  readonly remote: boolean;
}

/** Carries messages from publishers to queues and from queues to handlers, at least once. */
export interface Broker {
  readonly features: BrokerFeatures;

  /** Told by the publishers and consumers that use this broker, not by the broker itself: see `observeBroker`. */
  readonly observers?: readonly MessagingObserver[];

  /**
   * Resolves when the broker has taken the message into at least one queue and answers for it (RabbitMQ: publisher
   * confirm, and not returned). Rejects with `UnroutableError` when no queue wants it, `PublishTimeoutError` when
   * the deadline has passed, `BrokerUnavailableError` or `PublishRefusedError` otherwise. After a rejection other than
   * `UnroutableError` the message may or may not have arrived.
   */
  publish(message: OutgoingMessage): Promise<void>;

  /**
   * Declares the queue, its binding, its delay and dead-letter queues, and delivers its messages until stopped.
   * Resolves when messages flow. Subscriptions of the same queue compete for its messages. After a lost connection, or a
   * queue that was deleted, everything is declared and consumed again without being asked. A `deliver` that rejects
   * counts as a retry. An outcome is carried out before the message leaves the queue, so nothing is lost in between.
   */
  subscribe(
    queue: QueueDeclaration,
    deliver: (message: IncomingMessage) => Promise<Outcome>,
  ): Promise<RunningSubscription>;

  /** The dead letters of a queue, oldest first, without removing them. */
  deadLetters(queue: string, limit: number): Promise<readonly DeadLetter[]>;

  /** Answers at once from what is known; does not wait for the broker. */
  health(): BrokerHealth;

  /** Stops every subscription, waits for handlers and for publishes that are under way, and closes the connection. */
  close(): Promise<void>;
}
