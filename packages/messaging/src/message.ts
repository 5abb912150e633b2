import type { Exchange } from "./channel.js";
import type { Envelope } from "./envelope.js";

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
  /** Why nobody can read the body, which is as it has come then. */
  readonly unreadable?: string;
  /** Who has published it, where the broker answers for that. */
  readonly sender?: string;
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
  | {
      readonly kind: "retry";
      readonly delayMs: number;
      readonly error: Failure;
      /** It was not the message's fault: what comes is the same attempt again. */
      readonly sameAttempt?: boolean;
    }
  /** Neither handled nor given up: it stays where it is in the queue, and comes again when this subscription has ended. */
  | { readonly kind: "leave" }
  /** Keep it in the dead-letter queue with its reason. */
  | {
      readonly kind: "dead-letter";
      readonly reason: DeadLetterReason;
      readonly error: Failure;
      readonly givenUpBy?: GivenUpBy;
    };

/** The service that has given a message up, the version of the contract by which it reads, and the attempt that was the last. */
export interface GivenUpBy {
  readonly consumer: string;
  readonly attempt: number;
  readonly contractVersion: string;
}

export const deadLetterReasons = [
  "malformed",
  "unknown-type",
  /** Of a version that the consumer does not know: to be replayed when it was upgraded. */
  "unknown-contract",
  "invalid",
  "too-large",
  "attempts-exhausted",
  /** Its handler has failed, and the contract asks for no further attempt. */
  "failed",
] as const;

export type DeadLetterReason = (typeof deadLetterReasons)[number];

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly stack?: string;
}

/** What becomes of a dead letter. */
export type DeadLetterFate =
  | { readonly kind: "keep" }
  | { readonly kind: "discard" }
  /** It goes to the end of its queue, with its id and its envelope, and has all its attempts again. */
  | { readonly kind: "replay" }
  /** It stays a dead letter, with another body. */
  | { readonly kind: "replace"; readonly body: Uint8Array };

/** A message that was given up. */
export interface DeadLetter {
  readonly message: IncomingMessage;
  readonly queue: string;
  readonly reason: DeadLetterReason;
  readonly error: Failure;
  readonly at: Date;
  /** Absent where the broker itself has given it up. */
  readonly givenUpBy?: GivenUpBy;
}
