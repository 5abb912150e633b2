import { type ApplicationHeaders, applicationHeaders } from "./application-headers.js";
import type { Envelope } from "./envelope.js";

/** Headers as a broker carries them. What comes in may be anything. */
export type Headers = Readonly<Record<string, unknown>>;

/** The attributes that are sent and that are believed. There are no others: this is the allow-list. Handlers see what the contract declares. */
const attributes = [
  "id",
  "source",
  "type",
  "specversion",
  "time",
  "dataversion",
  "dataschema",
  "partitionkey",
  "correlationid",
  "causationid",
  "replyto",
  "expirytime",
  "encryptionkeyid",
  "encryptionalg",
] as const satisfies readonly (keyof Envelope)[];

/** Their headers. Written once: names that are put together anew cost more than all else here. */
const attributeHeaders = attributes.map((name) => ({ name, header: `cloudEvents:${name}` }));

type AttributeName = Exclude<keyof Envelope, "headers">;

/** Trace Context headers go by their own name (W3C Trace Context: AMQP protocol). */
const plain = ["traceparent", "tracestate"] as const satisfies readonly (keyof Envelope)[];

/** What a header says, under either prefix that the AMQP binding allows. */
const attributeOf: ReadonlyMap<string, AttributeName> = new Map([
  ...attributes.flatMap((name) =>
    [`cloudEvents:${name}`, `cloudEvents_${name}`].map((header) => [header, name] as const),
  ),
  ...plain.map((name) => [name, name] as const),
]);

/**
 * The headers of an event in binary mode (CloudEvents AMQP binding §3.1.3), the application's own under their own names.
 * `datacontenttype` is the content-type property.
 */
export function encodeHeaders(envelope: Partial<Envelope>): ApplicationHeaders {
  if (!envelope.headers) return encodeAttributes(envelope);
  return { ...applicationHeaders(envelope.headers), ...encodeAttributes(envelope) };
}

/** The headers that say what the event is. */
export function encodeAttributes(envelope: Partial<Envelope>): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { name, header } of attributeHeaders) {
    const value = envelope[name];
    if (value !== undefined) headers[header] = value;
  }
  for (const name of plain) {
    const value = envelope[name];
    if (value !== undefined) headers[name] = value;
  }
  return headers;
}

/**
 * The attributes that headers carry, under either prefix that the binding allows. What is no text, longer than 1024
 * characters or has control characters in it is left out. Every header that is no attribute is the application's, unless a broker has
 * written it.
 */
export function decodeHeaders(headers: Headers, contentType?: unknown): Partial<Envelope> {
  const envelope: Partial<Record<AttributeName, string>> & { headers?: ApplicationHeaders } = decodeAttributes(
    headers,
    contentType,
  );
  if (envelope.specversion !== "1.0") delete envelope.specversion;
  const own = applicationHeaders(headers);
  if (Object.keys(own).length > 0) envelope.headers = own;
  // What is left of it is either absent or "1.0".
  return envelope as Partial<Envelope>;
}

function decodeAttributes(headers: Headers, contentType: unknown): Partial<Record<AttributeName, string>> {
  const envelope: Partial<Record<AttributeName, string>> = {};
  for (const header of Object.keys(headers)) {
    const name = attributeOf.get(header);
    const value = name && headers[header];
    if (name && isAttributeText(value)) envelope[name] = value;
  }
  if (isAttributeText(contentType)) envelope.datacontenttype = contentType;
  return envelope;
}

const maxLength = 1024;

/** CloudEvents §3.1.1 forbids control characters (Unicode's category Cc); here they would also forge lines of a log. */
export function isAttributeText(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= maxLength && !controlCharacter.test(value);
}

const controlCharacter = /\p{Cc}/u;
