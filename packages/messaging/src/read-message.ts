import { parametersReader, patternOf } from "./address-parameters.js";
import type { ApplicationHeaders } from "./application-headers.js";
import type { Channel, Delivery } from "./channel.js";
import { correlationIdAt } from "./correlation-id.js";
import type { Envelope } from "./envelope.js";
import { describeIssues, type ErrorCode } from "./errors.js";
import type { DeadLetterReason, Failure, IncomingMessage } from "./message.js";
import { receivedHeaders } from "./message-headers.js";
import type { OlderMessage, Upcasts } from "./older-message.js";
import { projection } from "./projection.js";
import { readJson } from "./read-json.js";
import type { SubscribedMessage, Subscription } from "./subscription.js";
import { upcasted, upcasterFor } from "./upcaster.js";

/** What a message that has arrived turns out to be. */
export type Reading<Event, Parameters> =
  | { readonly kind: "event"; readonly envelope: Envelope; readonly event: Event; readonly parameters: Parameters }
  | { readonly kind: "ignored" }
  | { readonly kind: "refused"; readonly reason: DeadLetterReason; readonly error: Failure };

/**
 * A function that reads messages of a subscription: size, JSON, type, schema, envelope, and then only what is read. An older message is held
 * against its own contract, and what its upcaster has made of it against that of today. Without `upcasters` it stays what it is.
 */
export function messageReader<Event, Parameters extends object, Headers extends object>(
  subscription: Subscription<Event, Parameters, Headers>,
  upcasters: Upcasts = {},
): (message: IncomingMessage) => Reading<Event, Parameters> {
  const readParameters = parametersReader(subscription.channel.address, subscription.channel.parameters);
  const readers = new Map(subscription.messages.map((message) => [message.type, payloadReader(message)]));
  const olderReaders = (subscription.older ?? []).map((one) => olderReader(one, upcasters[one.name]));
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
    if (message.unreadable !== undefined) return refused("malformed", "MESSAGE_UNREADABLE", message.unreadable);
    if (body.byteLength > maxBytes) {
      return refused("too-large", "EVENT_TOO_LARGE", `has ${body.byteLength} bytes, ${maxBytes} are allowed`);
    }
    const older = envelope.type === undefined ? undefined : olderOf(olderReaders, { ...envelope, type: envelope.type });
    const parameters = older?.readParameters(address) ?? readParameters(address);
    // A word that is open is bound as `*`, which takes more than the address does.
    if (!parameters) return { kind: "ignored" };
    // A message that does not say its type is held against the only one that it can be, so that it is told all that is wrong.
    const type = older?.to ?? envelope.type ?? only;
    const readPayload = type === undefined ? undefined : readers.get(type);
    if (type !== undefined && !readPayload) {
      if (isKnownElsewhere(subscription, type)) return { kind: "ignored" };
      const unknown = `the channel has no message ${JSON.stringify(type)}`;
      if (!isOtherVersion(subscription, type)) return refused("unknown-type", "MESSAGE_UNKNOWN_TYPE", unknown);
      return refused("unknown-contract", "MESSAGE_UNKNOWN_VERSION", `${unknown}, but another version of it`);
    }
    const { dataversion } = envelope;
    if (!older && type !== undefined && dataversion !== undefined && !knows(type, dataversion)) {
      const detail = `is of version ${dataversion}, which this consumer does not know`;
      return refused("unknown-contract", "MESSAGE_UNKNOWN_VERSION", detail);
    }
    let payload: unknown;
    try {
      payload = readBody(message);
    } catch (error) {
      return refused("malformed", "MESSAGE_MALFORMED", error instanceof Error ? error.message : String(error));
    }
    const today = older ? older.upcast(payload, message) : { data: payload };
    if (today.invalid !== undefined) return refused("invalid", "EVENT_INVALID", today.invalid);
    if (today.failed !== undefined) return refused("failed", "UPCAST_FAILED", today.failed);
    const read = today.isOld ? { data: today.data } : readPayload?.(today.data);
    if (read?.invalid !== undefined) {
      return older
        ? refused("failed", "UPCAST_FAILED", `what its upcaster gives is not valid: ${read.invalid}`)
        : refused("invalid", "EVENT_INVALID", read.invalid);
    }
    const missing = missingAttributes(envelope);
    if (!read || missing.length > 0) {
      return refused("malformed", "MESSAGE_MALFORMED", `is not a CloudEvent: has no ${missing.join(", ")}`);
    }
    const declared = subscription.channel.messages.find((message) => message.type === type);
    const { headers, issues } = receivedHeaders(declared, envelope);
    if (issues) return refused("invalid", "EVENT_INVALID", describeIssues(issues));
    const correlationId = (older?.message ?? declared)?.correlationId;
    const located = correlationIdAt(correlationId, { headers: envelope.headers ?? {}, payload });
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

interface OlderReader extends Pick<OlderMessage, "message" | "to"> {
  readonly from: string;
  readonly version?: string;
  readonly readParameters: ReturnType<typeof parametersReader>;
  readonly upcast: (payload: unknown, message: IncomingMessage) => Today;
}

/** What has become of an older payload. `isOld`: nobody was there to make it today's. */
type Today =
  | { readonly data: unknown; readonly isOld?: boolean; readonly invalid?: undefined; readonly failed?: undefined }
  | { readonly invalid: string; readonly failed?: undefined }
  | { readonly invalid?: undefined; readonly failed: string };

function olderReader(older: OlderMessage, upcast: Upcasts[string] | undefined): OlderReader {
  const { channel, message, version, to } = older;
  const step = { from: message.type, to, ...(version !== undefined && { version }) };
  return {
    ...step,
    message,
    readParameters: parametersReader(channel.address, channel.parameters),
    upcast(payload, arrived) {
      const { issues } = message.validate(payload);
      if (issues) return { invalid: describeIssues(issues) };
      if (!upcast) return { data: payload, isOld: true };
      try {
        return { data: upcasted([{ ...step, upcast }], { envelope: completed(arrived, {}), data: payload }).data };
      } catch (error) {
        return { failed: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

function olderOf(
  readers: readonly OlderReader[],
  { type, dataversion }: Partial<Envelope> & { readonly type: string },
): OlderReader | undefined {
  return upcasterFor(readers, { type, version: dataversion });
}

type AnyChannel = Pick<Channel<unknown>, "address" | "messages">;

type AnySubscription = { readonly channel: AnyChannel; readonly older?: readonly OlderMessage[] };

type Payload = { readonly data: unknown; readonly invalid?: undefined } | { readonly invalid: string };

function payloadReader({ reads, validate }: SubscribedMessage): (payload: unknown) => Payload {
  const project = projection(reads);
  return (payload) => {
    const { issues } = validate(payload);
    return issues ? { invalid: describeIssues(issues) } : { data: project(payload) };
  };
}

/** A queue that is bound by a pattern, or that asks for some of a channel's messages, gets others too. They are not for it. */
function isKnownElsewhere({ channel, older = [] }: AnySubscription, type: string): boolean {
  return [channel, ...older.map((one) => one.channel)].some(
    ({ address, messages }) => isPattern(patternOf(address)) || messages.some((message) => message.type === type),
  );
}

function isPattern(address: string): boolean {
  return address.split(".").some((word) => word === "*" || word === "#");
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
