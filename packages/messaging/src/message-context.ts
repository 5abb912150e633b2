import type { NoParameters } from "./address-parameters.js";
import type { Effect } from "./effect.js";
import type { Envelope } from "./envelope.js";
import type { NoHeaders } from "./message-headers.js";

/** What a handler may know about the delivery beside the event itself. */
export interface MessageContext<Parameters extends object = NoParameters, Headers extends object = NoHeaders> {
  readonly envelope: Envelope;
  /** What the channel's address leaves open, as it was when the event was published. */
  readonly parameters: Parameters;
  /** The headers that the contract declares, valid; none where it declares none. */
  readonly headers: Headers;
  /** What the handler is about to bring about: to be remembered in the transaction of the state that it changes (`database.once`). */
  readonly effect: Effect;
  /** Who has published the event, where the broker answers for that: RabbitMQ's user, of a publisher that is configured so. */
  readonly sender?: string;
  /** 1 at the first delivery. */
  readonly attempt: number;
  /** Aborted when the subscription is being stopped: what takes long should come to its end. */
  readonly signal: AbortSignal;
}
