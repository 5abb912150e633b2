import { parametersReader, patternOf } from "./address-parameters.js";
import type { ApplicationHeaders } from "./application-headers.js";
import type { Channel, Delivery } from "./channel.js";
import { correlationIdAt } from "./correlation-id.js";
import type { Envelope } from "./envelope.js";
import { describeIssues, type ErrorCode } from "./errors.js";
import type { DeadLetterReason, Failure, IncomingMessage } from "./message.js";
import { receivedHeaders } from "./message-headers.js";
import { projection } from "./projection.js";
import { readJson } from "./read-json.js";
import type { SubscribedMessage, Subscription } from "./subscription.js";

/** What a message that has arrived turns out to be. */
export type Reading<Event, Parameters> =
  | { readonly kind: "event"; readonly envelope: Envelope; readonly event: Event; readonly parameters: Parameters }
  | { readonly kind: "ignored" }
  | { readonly kind: "refused"; readonly reason: DeadLetterReason; readonly error: Failure };

/** A function that reads messages of a subscription: size, JSON, type, schema, envelope, and then only what is read. */
export function messageReader<Event, Parameters extends object, Headers extends object>(
  subscription: Subscription<Event, Parameters, Headers>,
): (message: IncomingMessage) => Reading<Event, Parameters> {
  const readParameters = parametersReader(subscription.channel.address, subscription.channel.parameters);
  const readers = new Map(subscription.messages.map((message) => [message.type, payloadReader(message)]));
  const knows = versionCheck(subscription);
  const only = subscription.messages.length === 1 ? subscription.messages[0]?.type : undefined;
  const { maxBytes } = subscription.delivery;

  return (message) => {
    const { address, body, envelope } = message;
    const refused = (reason: DeadLetterReason, code: ErrorCode, detail: string): Reading<Event, Parameters> => ({
      kind: "refused",
      reason,
      error: { code, message: `${code} ${address}: ${detail}` },
    });
    if (body.byteLength > maxBytes) {
      return refused("too-large", "EVENT_TOO_LARGE", `has ${body.byteLength} bytes, ${maxBytes} are allowed`);
    }
    const parameters = readParameters(address);
    // A word that is open is bound as `*`, which takes more than the address does.
    if (!parameters) return { kind: "ignored" };
    // A message that does not say its type is held against the only one that it can be, so that it is told all that is wrong.
    const type = envelope.type ?? only;
    const readPayload = type === undefined ? undefined : readers.get(type);
    if (type !== undefined && !readPayload) {
      if (isKnownElsewhere(subscription, type)) return { kind: "ignored" };
      const unknown = `the channel has no message ${JSON.stringify(type)}`;
      if (!isOtherVersion(subscription, type)) return refused("unknown-type", "MESSAGE_UNKNOWN_TYPE", unknown);
      return refused("unknown-contract", "MESSAGE_UNKNOWN_VERSION", `${unknown}, but another version of it`);
    }
    if (type !== undefined && envelope.dataversion !== undefined && !knows(type, envelope.dataversion)) {
      const detail = `is of version ${envelope.dataversion}, which this consumer does not know`;
      return refused("unknown-contract", "MESSAGE_UNKNOWN_VERSION", detail);
    }
    let payload: unknown;
    try {
      payload = readBody(message);
    } catch (error) {
      return refused("malformed", "MESSAGE_MALFORMED", error instanceof Error ? error.message : String(error));
    }
    const read = readPayload?.(payload);
    if (read?.invalid !== undefined) return refused("invalid", "EVENT_INVALID", read.invalid);
    const missing = missingAttributes(envelope);
    if (!read || missing.length > 0) {
      return refused("malformed", "MESSAGE_MALFORMED", `is not a CloudEvent: has no ${missing.join(", ")}`);
    }
    const declared = subscription.channel.messages.find((message) => message.type === type);
    const { headers, issues } = receivedHeaders(declared, envelope);
    if (issues) return refused("invalid", "EVENT_INVALID", describeIssues(issues));
    const located = correlationIdAt(declared?.correlationId, { headers: envelope.headers ?? {}, payload });
    const event = subscription.tagged ? { type, data: read.data } : read.data;
    // The subscription's validator and its address have just said that these are what they are taken for.
    return {
      kind: "event",
      envelope: completed(message, { headers, located }),
      event: event as Event,
      parameters: parameters as Parameters,
    };
  };
}

type AnyChannel = Pick<Channel<unknown>, "address" | "messages">;

type Payload = { readonly data: unknown; readonly invalid?: undefined } | { readonly invalid: string };

function payloadReader({ reads, validate }: SubscribedMessage): (payload: unknown) => Payload {
  const project = projection(reads);
  return (payload) => {
    const { issues } = validate(payload);
    return issues ? { invalid: describeIssues(issues) } : { data: project(payload) };
  };
}

/** A queue that is bound by a pattern, or that asks for some of a channel's messages, gets others too. They are not for it. */
function isKnownElsewhere({ channel }: { readonly channel: AnyChannel }, type: string): boolean {
  const isPattern = patternOf(channel.address)
    .split(".")
    .some((word) => word === "*" || word === "#");
  return isPattern || channel.messages.some((message) => message.type === type);
}

/** `orders.order-placed.v3` where the channel has `orders.order-placed.v2`. */
function isOtherVersion({ channel }: { readonly channel: AnyChannel }, type: string): boolean {
  const unversioned = withoutVersion(type);
  return unversioned !== type && channel.messages.some((message) => withoutVersion(message.type) === unversioned);
}

function withoutVersion(type: string): string {
  return type.replace(/\.v\d+$/, "");
}

/** Whether a message of this version may be held against the schema that there is: it has the same major (Semantic Versioning 2.0, §8). */
function versionCheck({ channel, delivery }: { readonly channel: AnyChannel; readonly delivery: Delivery }) {
  const known = new Map(channel.messages.map(({ type, version }) => [type, version]));
  return (type: string, version: string): boolean => {
    const own = known.get(type);
    if (own === undefined || version === own || delivery.policies.unknownVersion === "handle") return true;
    return majorOf(version) === majorOf(own);
  };
}

function majorOf(version: string): string | undefined {
  return /^v?(\d+)(\.|$)/.exec(version)?.[1];
}

function readBody({ body, envelope }: IncomingMessage): unknown {
  const contentType = envelope.datacontenttype ?? "application/json";
  if (!/^[^;\s]+[/+]json\s*(;|$)/i.test(contentType)) {
    throw new TypeError(`has content type ${JSON.stringify(contentType)}, application/json is understood`);
  }
  try {
    return readJson(body);
  } catch (error) {
    throw new SyntaxError(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const required = ["id", "source", "type", "specversion"] as const;

function missingAttributes(envelope: Partial<Envelope>): readonly string[] {
  return required.filter((attribute) => envelope[attribute] === undefined);
}

/** It has all that an envelope always has, and no headers that nobody has declared: it is given to the handler as it is. */
function isComplete(envelope: Partial<Envelope>): envelope is Envelope {
  const { id, source, type, specversion, time, datacontenttype, correlationid, headers } = envelope;
  return !!(id && source && type && specversion && time && datacontenttype && correlationid) && !headers;
}

/** Publishers that are not Tenon's may leave out what CloudEvents does not require. */
function completed(
  { envelope: arrived, firstDeliveredAt }: IncomingMessage,
  { headers, located }: { readonly headers?: ApplicationHeaders | undefined; readonly located?: string | undefined },
): Envelope {
  if (!headers && located === undefined && isComplete(arrived)) return arrived;
  const { headers: _, ...envelope } = arrived;
  const { id = "", source = "", type = "" } = envelope;
  return {
    ...envelope,
    ...(headers && { headers }),
    id,
    source,
    type,
    specversion: "1.0",
    time: envelope.time ?? (firstDeliveredAt ?? new Date()).toISOString(),
    datacontenttype: envelope.datacontenttype ?? "application/json",
    correlationid: located ?? envelope.correlationid ?? id,
  };
}
