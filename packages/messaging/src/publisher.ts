import { expandAddress, type NoParameters } from "./address-parameters.js";
import type { Broker } from "./broker.js";
import { buildEnvelope } from "./build-envelope.js";
import type { Channel, MessageDescriptor, Tagged } from "./channel.js";
import type { Envelope } from "./envelope.js";
import { EventTooLargeError, InvalidEventError } from "./errors.js";
import type { OutgoingMessage } from "./message.js";
import { notify } from "./observe-broker.js";
import { outboxEntry } from "./outbox.js";
import { type Span, startSpan } from "./span.js";
import type { TraceContext } from "./trace-context.js";
import type { SyncTransaction, Transaction } from "./transaction.js";

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

/** What `publish` takes beside the event: the address's parameters where it has any, and options. */
export type PublishArguments<
  Parameters,
  In extends Transaction | undefined = undefined,
> = keyof Parameters extends never
  ? [options?: Options<In>]
  : Record<never, never> extends Parameters
    ? [options?: Options<In> & { readonly parameters?: Parameters }]
    : [options: Options<In> & { readonly parameters: Parameters }];

/** What `publish` returns: in a transaction that answers at once the envelope itself. */
export type Published<In extends Transaction | undefined> = In extends SyncTransaction ? Envelope : Promise<Envelope>;

/** Publishes to one channel. Its event is the payload, or `{ type, data }` where the channel has several messages. */
export class Publisher<Event, Parameters extends object = NoParameters> {
  constructor(
    readonly channel: Channel<Event, Parameters>,
    readonly broker: Broker,
  ) {}

  /**
   * Sends the event. Resolves with the envelope when the broker answers for it. An invalid event throws `InvalidEventError`, a large
   * one `EventTooLargeError`, a parameter that it may not have `InvalidParameterError`, and none is sent. Else rejects as
   * `Broker.publish` does. The event is linked to the one that is being handled (`currentContext`).
   *
   * `{ in: transaction }` writes it into the outbox instead, in that transaction: it is sent when the transaction has committed, and never when
   * it has not. Throws for the same events, in the transaction still, and as the database does.
   */
  publish<In extends Transaction | undefined = undefined>(
    event: Event,
    ...given: PublishArguments<Parameters, In>
  ): Published<In> {
    const options: AnyOptions<Parameters> = given[0] ?? {};
    const published = options.in ? this.#write(event, options, options.in) : this.#send(event, options);
    // Which of the two it is follows from the transaction's mode, as `Published` says.
    return published as Published<In>;
  }

  async #send(event: Event, options: AnyOptions<Parameters>): Promise<Envelope> {
    const { channel, broker } = this;
    const startedAt = performance.now();
    const span = startSpan({ kind: "send", address: channel.address });
    let composed: Composed | undefined;
    try {
      const { message, data } = this.#compose(event, options, span.trace);
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

  #write(event: Event, options: AnyOptions<Parameters>, transaction: Transaction): Envelope | Promise<Envelope> {
    const span = startSpan({ kind: "create", address: this.channel.address });
    const refuse = (error: unknown): never => {
      this.#refuse(span, error);
      throw error;
    };
    try {
      const { message } = this.#compose(event, options, span.trace);
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

  #refuse(span: Span, error: unknown, envelope?: Envelope): void {
    span.end(error);
    notify(this.broker, "refused", { channel: this.channel, ...(envelope && { envelope }), error });
  }

  /** The message of a valid event. */
  #compose(event: Event, options: AnyOptions<Parameters>, trace: TraceContext): Composed {
    const { channel } = this;
    const { message, data } = this.#messageOf(event);
    const body = encode(channel, message, data);
    const envelope = buildEnvelope({ channel, message, data, options, trace });
    const { exchange, delivery } = channel;
    const address = expandAddress(channel.address, channel.parameters, { ...options.parameters });
    return { message: { exchange, address, envelope, body, deadlineMs: delivery.deadlineMs }, data };
  }

  #messageOf(event: Event): { message: MessageDescriptor; data: unknown } {
    const { channel } = this;
    const [first] = channel.messages;
    if (!channel.tagged && first) return { message: first, data: event };
    const tagged: unknown = event;
    const message = isTagged(tagged) ? channel.messages.find(({ type }) => type === tagged.type) : undefined;
    if (isTagged(tagged) && message) return { message, data: tagged.data };
    const types = channel.messages.map(({ type }) => type);
    throw new InvalidEventError(channel.address, [
      {
        path: ["type"],
        message: `must be one of ${types.join(", ")}`,
        keyword: "enum",
        params: { allowedValues: types },
      },
    ]);
  }
}

type AnyOptions<Parameters> = PublishOptions<Transaction | undefined> & Schedule & { readonly parameters?: Parameters };

interface Composed {
  readonly message: OutgoingMessage;
  readonly data: unknown;
}

function notBefore({ at, after }: Schedule): Date | undefined {
  return after === undefined ? at : new Date(Date.now() + after);
}

function isTagged(event: unknown): event is Tagged<string, unknown> {
  return typeof event === "object" && event !== null && "type" in event && "data" in event;
}

function encode(channel: Channel<unknown>, message: MessageDescriptor, data: unknown): Uint8Array {
  const { address, delivery } = channel;
  const { issues } = message.validate(data);
  if (issues) throw new InvalidEventError(address, issues);
  const body = Buffer.from(toJson(address, data));
  if (body.byteLength > delivery.maxBytes) {
    throw new EventTooLargeError(address, { bytes: body.byteLength, maxBytes: delivery.maxBytes });
  }
  return body;
}

/** A schema may let through what JSON cannot say: a circle, a bigint. */
function toJson(address: string, data: unknown): string {
  let text: string | undefined;
  let reason = "is undefined";
  try {
    text = JSON.stringify(data);
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  if (text !== undefined) return text;
  throw new InvalidEventError(address, [
    { path: [], message: `cannot be written as JSON: ${reason}`, keyword: "json", params: {} },
  ]);
}
