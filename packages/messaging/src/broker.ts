import type { Delivery, Exchange } from "./channel.js";
import type { DeadLetter, DeadLetterFate, IncomingMessage, Outcome, OutgoingMessage } from "./message.js";
import type { MessagingObserver } from "./observer.js";

/** From where messages flow into a queue. */
export interface Binding {
  readonly exchange: Exchange;
  /** `*` is one word, `#` any number of them (AMQP 0-9-1, topic exchange). */
  readonly pattern: string;
}

/** A queue and what flows into it. */
export interface QueueDeclaration extends Binding {
  readonly name: string;
  /** From where besides. */
  readonly moreBindings?: readonly Binding[];
  readonly delivery: Delivery;
  /** How many messages may be with the handler at once. */
  readonly prefetch: number;
  /** Whether it is this subscription's alone, has no dead letters, and is gone with it. */
  readonly temporary?: boolean;
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

  /**
   * Goes once through the dead letters of a queue and does with each what `decide` says. Resolves when that is carried out, rejects when it
   * cannot be: then a letter may be both replayed and kept, and never neither. Letters that come meanwhile may not be seen.
   */
  sweepDeadLetters(queue: string, decide: (letter: DeadLetter) => DeadLetterFate): Promise<void>;

  /** Answers at once from what is known; does not wait for the broker. */
  health(): BrokerHealth;

  /** Stops every subscription, waits for handlers and for publishes that are under way, and closes the connection. */
  close(): Promise<void>;
}
