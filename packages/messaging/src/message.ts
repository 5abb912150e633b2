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
