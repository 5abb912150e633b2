import { expandAddress } from "./address-parameters.js";
import { buildEnvelope } from "./build-envelope.js";
import type { Channel, MessageDescriptor, Tagged } from "./channel.js";
import { EventTooLargeError, InvalidEventError } from "./errors.js";
import type { OutgoingMessage } from "./message.js";
import { issuesOfHeaders } from "./message-headers.js";
import { startSpan } from "./span.js";
import type { TraceContext } from "./trace-context.js";

export interface Composing {
  /** A new one if not said. */
  readonly id?: string;
  /** Now if not said. */
  readonly time?: Date;
  readonly replyTo?: string;
  readonly expiresAt?: Date;
  /** What is in the braces of the channel's address. */
  readonly parameters?: object;
  /** What the message declares beside its payload. */
  readonly headers?: object;
  /** A span of its own if not said. */
  readonly trace?: TraceContext;
}

export interface Composed {
  readonly message: OutgoingMessage;
  /** What the body says. */
  readonly data: unknown;
}

/**
 * The message of an event of a channel, linked to the context in which it is made. Throws `InvalidEventError`, `EventTooLargeError` or
 * `InvalidParameterError` where there can be none.
 */
export function composeMessage<Event, Parameters extends object, Headers extends object>(
  channel: Channel<Event, Parameters, Headers>,
  event: NoInfer<Event>,
  { trace = traceOf(channel.address), parameters, ...options }: Composing = {},
): Composed {
  const { message, data } = messageOf(channel, event);
  const body = encode(channel, message, data);
  const envelope = buildEnvelope({ channel, message, data, options, trace });
  const issues = issuesOfHeaders(message, envelope);
  if (issues) throw new InvalidEventError(channel.address, issues);
  const { exchange, delivery } = channel;
  const address = expandAddress(channel.address, channel.parameters, { ...parameters });
  return { message: { exchange, address, envelope, body, deadlineMs: delivery.deadlineMs }, data };
}

function traceOf(address: string): TraceContext {
  const span = startSpan({ kind: "create", address });
  span.end();
  return span.trace;
}

type AnyChannel = Pick<Channel<unknown>, "address" | "messages" | "tagged" | "delivery">;

function messageOf(channel: AnyChannel, event: unknown): { message: MessageDescriptor; data: unknown } {
  const [first] = channel.messages;
  if (!channel.tagged && first) return { message: first, data: event };
  const message = isTagged(event) ? channel.messages.find(({ type }) => type === event.type) : undefined;
  if (isTagged(event) && message) return { message, data: event.data };
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

function isTagged(event: unknown): event is Tagged<string, unknown> {
  return typeof event === "object" && event !== null && "type" in event && "data" in event;
}

function encode(channel: AnyChannel, message: MessageDescriptor, data: unknown): Uint8Array {
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
