import { randomUUID } from "node:crypto";
import type { Channel, MessageDescriptor } from "./channel.js";
import { correlationIdAt, withCorrelationId } from "./correlation-id.js";
import type { Envelope } from "./envelope.js";
import { currentContext } from "./event-context.js";
import { valueAt } from "./json-pointer.js";
import type { TraceContext } from "./trace-context.js";

export interface EnvelopeParts {
  readonly channel: Pick<Channel<unknown>, "source" | "delivery">;
  readonly message: MessageDescriptor;
  readonly data: unknown;
  readonly options: {
    readonly id?: string;
    readonly time?: Date;
    readonly replyTo?: string;
    readonly expiresAt?: Date;
    readonly headers?: object;
  };
  readonly trace: TraceContext;
}

/** The envelope of an event that is about to be published, linked to the context in which that happens. */
export function buildEnvelope({ channel, message, data, options, trace }: EnvelopeParts): Envelope {
  const context = currentContext();
  const { orderedBy } = channel.delivery;
  const given = { ...options.headers };
  const located = correlationIdAt(message.correlationId, { headers: given, payload: data });
  const id = options.id ?? randomUUID();
  // The first event of all that it leads to gives them its own.
  const correlationid = located ?? context?.correlationId ?? id;
  const headers = withCorrelationId(message.correlationId, given, correlationid);
  const key = orderedBy === undefined ? undefined : valueAt(data, orderedBy);
  const envelope: { -readonly [Attribute in keyof Envelope]: Envelope[Attribute] } = {
    id,
    source: channel.source,
    type: message.type,
    specversion: "1.0",
    time: (options.time ?? new Date()).toISOString(),
    datacontenttype: "application/json",
    dataversion: message.version,
    dataschema: `urn:tenon:${message.digest}`,
    correlationid,
    traceparent: trace.traceparent,
  };
  if (isKey(key)) envelope.partitionkey = String(key);
  if (context?.causationId !== undefined) envelope.causationid = context.causationId;
  if (options.replyTo !== undefined) envelope.replyto = options.replyTo;
  if (options.expiresAt !== undefined) envelope.expirytime = options.expiresAt.toISOString();
  if (trace.tracestate !== undefined) envelope.tracestate = trace.tracestate;
  if (Object.keys(headers).length > 0) envelope.headers = headers;
  return envelope;
}

function isKey(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
