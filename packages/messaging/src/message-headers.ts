import type { ApplicationHeaders } from "./application-headers.js";
import { encodeAttributes } from "./cloud-events.js";
import type { Envelope } from "./envelope.js";
import type { Issue, Validate } from "./validate.js";

/** Of a message that declares no headers. */
export type NoHeaders = Readonly<Record<never, unknown>>;

/** The headers of a message as its document declares them. */
export interface HeadersDescriptor {
  /** The names that the schema declares: there are no others. Absent where it leaves names open. */
  readonly names?: readonly string[];
  readonly validate: Validate<unknown>;
}

type Issues = readonly Issue[];

interface Declares {
  readonly headers?: HeadersDescriptor;
}

/** What is wrong with the headers of an event that is about to be sent. */
export function issuesOfHeaders({ headers }: Declares, { headers: given = {} }: Envelope): Issues | undefined {
  const issues = headers?.validate(given).issues;
  return issues && inHeaders(issues);
}

type Checked =
  | { readonly headers?: ApplicationHeaders; readonly issues?: undefined }
  | { readonly headers?: undefined; readonly issues: Issues };

/** What a handler is given of the headers that have arrived: those that are declared, valid. */
export function receivedHeaders(message: Declares | undefined, envelope: Partial<Envelope>): Checked {
  if (!message?.headers) return {};
  const headers = declaredOf(message.headers, envelope);
  const { issues } = message.headers.validate(headers);
  return issues ? { issues: inHeaders(issues) } : { headers };
}

/** A document may declare what travels as an attribute: there it is found. */
function declaredOf({ names }: HeadersDescriptor, envelope: Partial<Envelope>): ApplicationHeaders {
  const own = envelope.headers ?? {};
  if (!names) return own;
  const { datacontenttype } = envelope;
  const all: ApplicationHeaders = {
    ...own,
    ...encodeAttributes(envelope),
    ...(datacontenttype !== undefined && { "content-type": datacontenttype }),
  };
  return Object.fromEntries(names.filter((name) => Object.hasOwn(all, name)).map((name) => [name, all[name]]));
}

function inHeaders(issues: Issues): Issues {
  return issues.map((issue) => ({ ...issue, path: ["headers", ...issue.path] }));
}
