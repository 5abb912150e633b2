import type { NoParameters } from "./address-parameters.js";
import type { Broker } from "./broker.js";
import type { Channel } from "./channel.js";
import { type Composed, composeMessage } from "./compose-message.js";
import type { Envelope } from "./envelope.js";
import { PublishForbiddenError } from "./errors.js";
import type { Given } from "./given.js";
import type { NoHeaders } from "./message-headers.js";
import { notify } from "./observe-broker.js";
import { outboxEntry } from "./outbox.js";
import { type Span, startSpan } from "./span.js";
import type { SyncTransaction, Transaction } from "./transaction.js";
import { isPublishingForbidden } from "./without-publishing.js";

export interface PublishOptions<In extends Transaction | undefined = undefined> {
  /** The event's id; publishing it again is then the same event. A new one if not said. */
  readonly id?: string;
  /** When it happened. Now if not said. */
  readonly time?: Date;
  /** Where a reply is waited for, and until when. */
  readonly replyTo?: string;
  readonly expiresAt?: Date;
  /** The transaction of the state change that the event tells of. The event is written into its outbox, from where a relay sends it. */
  readonly in?: In;
}

/** When an event is sent that waits in an outbox meanwhile. */
export interface Schedule {
  /** Not before that moment, by the database's clock. */
  readonly at?: Date;
  /** Not before so many milliseconds have passed. */
  readonly after?: number;
}

type Options<In extends Transaction | undefined> = PublishOptions<In> & ([In] extends [undefined] ? unknown : Schedule);

/** What `publish` takes beside the event: the address's parameters and the message's headers where there are any, and options. */
export type PublishArguments<Parameters, In extends Transaction | undefined = undefined, Headers = NoHeaders> =
  Record<never, never> extends Declared<Parameters, Headers>
    ? [options?: Options<In> & Declared<Parameters, Headers>]
    : [options: Options<In> & Declared<Parameters, Headers>];

type Declared<Parameters, Headers> = Given<"parameters", Parameters> & Given<"headers", Headers>;

/** What `publish` returns: in a transaction that answers at once the envelope itself. */
export type Published<In extends Transaction | undefined> = In extends SyncTransaction ? Envelope : Promise<Envelope>;

/** Publishes to one channel. Its event is the payload, or `{ type, data }` where the channel has several messages. */
export class Publisher<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders> {
  constructor(
    readonly channel: Channel<Event, Parameters, Headers>,
    readonly broker: Broker,
  ) {}

  /**
   * Sends the event. Resolves with the envelope when the broker answers for it. An event that is invalid, or whose headers are, throws
   * `InvalidEventError`, a large one `EventTooLargeError`, a parameter that it may not have `InvalidParameterError`, and none is sent. Else rejects as
   * `Broker.publish` does. The event is linked to the one that is being handled (`currentContext`).
   *
   * `{ in: transaction }` writes it into the outbox instead, in that transaction: it is sent when the transaction has committed, and never when
   * it has not. Throws for the same events, in the transaction still, and as the database does.
   */
  publish<In extends Transaction | undefined = undefined>(
    event: Event,
    ...given: PublishArguments<Parameters, In, Headers>
  ): Published<In> {
    const options: AnyOptions<Parameters, Headers> = given[0] ?? {};
    const published = options.in ? this.#write(event, options, options.in) : this.#send(event, options);
    // Which of the two it is follows from the transaction's mode, as `Published` says.
    return published as Published<In>;
  }

  async #send(event: Event, options: AnyOptions<Parameters, Headers>): Promise<Envelope> {
    const { channel, broker } = this;
    const startedAt = performance.now();
    const span = startSpan({ kind: "send", address: channel.address });
    let composed: Composed | undefined;
    try {
      const { message, data } = this.#compose(event, options, span);
      composed = { message, data };
      await span.run(() => broker.publish(message));
      span.end();
      const durationMs = performance.now() - startedAt;
      notify(broker, "published", { channel, envelope: message.envelope, data, durationMs });
      return message.envelope;
    } catch (error) {
      this.#refuse(span, error, composed?.message.envelope);
      throw error;
    }
  }

  #write(
    event: Event,
    options: AnyOptions<Parameters, Headers>,
    transaction: Transaction,
  ): Envelope | Promise<Envelope> {
    const span = startSpan({ kind: "create", address: this.channel.address });
    const refuse = (error: unknown): never => {
      this.#refuse(span, error);
      throw error;
    };
    try {
      const { message } = this.#compose(event, options, span);
      const written = transaction.enqueue(outboxEntry(message, notBefore(options)));
      const end = () => {
        span.end();
        return message.envelope;
      };
      return written instanceof Promise ? written.then(end, refuse) : end();
    } catch (error) {
      return refuse(error);
    }
  }

  #compose(event: Event, options: AnyOptions<Parameters, Headers>, { trace }: Span): Composed {
    if (isPublishingForbidden()) throw new PublishForbiddenError(this.channel.address);
    return composeMessage(this.channel, event, { ...options, trace });
  }

  #refuse(span: Span, error: unknown, envelope?: Envelope): void {
    span.end(error);
    notify(this.broker, "refused", { channel: this.channel, ...(envelope && { envelope }), error });
  }
}

type AnyOptions<Parameters, Headers> = PublishOptions<Transaction | undefined> &
  Schedule & { readonly parameters?: Parameters; readonly headers?: Headers };

function notBefore({ at, after }: Schedule): Date | undefined {
  return after === undefined ? at : new Date(Date.now() + after);
}
