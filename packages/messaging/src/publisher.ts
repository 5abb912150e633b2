import { expandAddress, type NoParameters } from "./address-parameters.js";
import type { Broker } from "./broker.js";
import { buildEnvelope } from "./build-envelope.js";
import type { Channel, MessageDescriptor, Tagged } from "./channel.js";
import type { Envelope } from "./envelope.js";
import { EventTooLargeError, InvalidEventError } from "./errors.js";
import { notify } from "./observe-broker.js";
import { startSpan } from "./span.js";

export interface PublishOptions {
  /** The event's id, e.g. one that an outbox has given it; publishing it again is then the same event. A new one if not said. */
  readonly id?: string;
  /** When it happened. Now if not said. */
  readonly time?: Date;
  /** Where a reply is waited for, and until when. */
  readonly replyTo?: string;
  readonly expiresAt?: Date;
}

/** What `publish` takes beside the event: the address's parameters where it has any, and options. */
export type PublishArguments<Parameters> = keyof Parameters extends never
  ? [options?: PublishOptions]
  : Record<never, never> extends Parameters
    ? [options?: PublishOptions & { readonly parameters?: Parameters }]
    : [options: PublishOptions & { readonly parameters: Parameters }];

/** Publishes to one channel. Its event is the payload, or `{ type, data }` where the channel has several messages. */
export class Publisher<Event, Parameters extends object = NoParameters> {
  constructor(
    readonly channel: Channel<Event, Parameters>,
    readonly broker: Broker,
  ) {}

  /**
   * Resolves with the envelope when the broker answers for the event. An invalid event throws `InvalidEventError`, a large
   * one `EventTooLargeError`, a parameter that it
   * may not have `InvalidParameterError`, and none is sent. Else rejects as `Broker.publish` does. The event is linked to the one
   * that is being handled (`currentContext`).
   */
  async publish(event: Event, ...given: PublishArguments<Parameters>): Promise<Envelope> {
    const { channel, broker } = this;
    const options: PublishOptions & { readonly parameters?: Parameters } = given[0] ?? {};
    const startedAt = performance.now();
    const span = startSpan({ kind: "send", address: channel.address });
    let envelope: Envelope | undefined;
    try {
      const { message, data } = this.#messageOf(event);
      const body = encode(channel, message, data);
      const made = buildEnvelope({ channel, message, data, options, trace: span.trace });
      envelope = made;
      const { exchange, delivery } = channel;
      const address = expandAddress(channel.address, channel.parameters, { ...options.parameters });
      await span.run(() =>
        broker.publish({ exchange, address, envelope: made, body, deadlineMs: delivery.deadlineMs }),
      );
      span.end();
      notify(broker, "published", { channel, envelope: made, data, durationMs: performance.now() - startedAt });
      return made;
    } catch (error) {
      span.end(error);
      notify(broker, "refused", { channel, ...(envelope && { envelope }), error });
      throw error;
    }
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
