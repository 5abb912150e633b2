import type { ApplicationHeaders } from "./application-headers.js";

/**
 * The attributes of a CloudEvent (CloudEvents 1.0 §3) with the extensions that Tenon sets. In binary mode they travel
 * as headers (AMQP binding: `cloudEvents:id` …), the payload as the body.
 */
export interface Envelope {
  /** Unique per `source`. A redelivery keeps it. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly specversion: "1.0";
  /** RFC 3339. */
  readonly time: string;
  readonly datacontenttype: string;
  /** The version of the document that declares the message. */
  readonly dataversion?: string;
  /** The digest of the schema that it was validated with. */
  readonly dataschema?: string;
  /** The business key that it is ordered by (CloudEvents extension "partitioning"). */
  readonly partitionkey?: string;
  /** Shared by everything that one request or one first event has led to. */
  readonly correlationid: string;
  /** The `id` of the event whose handling has published this one. */
  readonly causationid?: string;
  /** Where whoever has asked waits for the reply. */
  readonly replyto?: string;
  /** RFC 3339: when nobody waits for a reply any more. */
  readonly expirytime?: string;
  /** The key that its body is encrypted with, and how; absent where it travels in the open. */
  readonly encryptionkeyid?: string;
  readonly encryptionalg?: string;
  /** W3C Trace Context. */
  readonly traceparent?: string;
  readonly tracestate?: string;
  /** The application's own headers, which are no attributes. */
  readonly headers?: ApplicationHeaders;
}
