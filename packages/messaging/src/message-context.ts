import type { Envelope } from "./envelope.js";

/** What a handler may know about the delivery beside the event itself. */
export interface MessageContext {
  readonly envelope: Envelope;
  /** 1 at the first delivery. */
  readonly attempt: number;
  /** Aborted when the subscription is being stopped: what takes long should come to its end. */
  readonly signal: AbortSignal;
}
