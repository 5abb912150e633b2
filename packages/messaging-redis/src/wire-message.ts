import {
  type DeadLetter,
  deadLetterReasons,
  decodeHeaders,
  type Envelope,
  encodeHeaders,
  type Headers,
  type IncomingMessage,
  type Outcome,
} from "@tenon/messaging";

/** An entry of a stream as Redis gives it: its id, and name, value, name, value … */
export type Entry = readonly [id: Buffer, fields: readonly Buffer[]];

/** Where the content type is, which AMQP has as a property beside the headers. */
const contentType = "content-type";

/** A JSON object of text: the attributes of the event, in binary mode, by the names that they have on AMQP. */
export function encodedHeaders(envelope: Partial<Envelope>): string {
  const { datacontenttype } = envelope;
  return JSON.stringify({
    ...encodeHeaders(envelope),
    ...(datacontenttype !== undefined && { [contentType]: datacontenttype }),
  });
}

/** How often a message was delivered, and what its own attempt and first delivery are (`2 1767225600000`), if it was retried. */
export interface DeliveryAccount {
  readonly deliveries: number;
  readonly own: string;
}

/**
 * A message from a queue's stream. Whoever writes to the stream decides its address, headers and body; attempts are counted where no
 * publisher writes. A message that was never retried has first arrived when its entry was written: the id begins with that time.
 */
export function incomingMessage(entry: Entry, { deliveries, own }: DeliveryAccount): IncomingMessage {
  const [attempt, first] = own.split(" ");
  return {
    ...contentOf(entry),
    attempt: Math.max(1, Number(attempt) || 1),
    firstDeliveredAt: new Date(first === undefined ? timeOf(entry) : Number(first)),
    ...(deliveries > 1 && { unsettled: deliveries - 1 }),
  };
}

/** Why a message was given up, as it is written beside it. */
interface Why {
  readonly reason: string;
  readonly error: { readonly code: string; readonly message: string; readonly stack?: string };
  readonly attempt: number;
  /** Milliseconds. */
  readonly first: number;
  readonly consumer?: string;
  readonly contractVersion?: string;
}

const maxMessageLength = 2_000;
const maxStackLength = 8_000;

export function whyGivenUp(
  message: IncomingMessage,
  { reason, error, givenUpBy }: Extract<Outcome, { kind: "dead-letter" }>,
): string {
  const { code, message: text, stack } = error;
  const why: Why = {
    reason,
    error: {
      code: code.slice(0, maxMessageLength),
      message: text.slice(0, maxMessageLength),
      ...(stack !== undefined && { stack: stack.slice(0, maxStackLength) }),
    },
    attempt: givenUpBy?.attempt ?? message.attempt,
    first: message.firstDeliveredAt?.getTime() ?? Date.now(),
    ...(givenUpBy && { consumer: givenUpBy.consumer, contractVersion: givenUpBy.contractVersion }),
  };
  return JSON.stringify(why);
}

/** A dead letter, with the body that was put in place of its own, if one was. What somebody else has written there has no reason of ours. */
export function deadLetterOf(queue: string, entry: Entry, edited: Buffer | null): DeadLetter {
  const why = whyOf(fieldOf(entry, "why"));
  const { address, envelope, body } = contentOf(entry);
  const { attempt = 1, first = timeOf(entry), consumer, contractVersion = "", error } = why;
  return {
    message: { address, envelope, body: edited ?? body, attempt, firstDeliveredAt: new Date(first) },
    queue,
    reason: deadLetterReasons.find((reason) => reason === why.reason) ?? "attempts-exhausted",
    error: error ?? { code: "MESSAGE_UNSETTLED", message: "it does not say why it was given up" },
    at: new Date(timeOf(entry)),
    ...(consumer !== undefined && { givenUpBy: { consumer, contractVersion, attempt } }),
  };
}

/** Its first attempt, and when it first arrived: what a letter that is replayed has of its own. */
export function replayedOwn({ message }: DeadLetter): string {
  return `1 ${message.firstDeliveredAt?.getTime() ?? Date.now()}`;
}

function contentOf(entry: Entry): Pick<IncomingMessage, "address" | "envelope" | "body"> {
  const headers = jsonObject(fieldOf(entry, "headers"));
  return {
    address: fieldOf(entry, "address")?.toString() ?? "",
    envelope: decodeHeaders(headers, Object.hasOwn(headers, contentType) ? headers[contentType] : undefined),
    body: fieldOf(entry, "body") ?? Buffer.alloc(0),
  };
}

function fieldOf([, fields]: Entry, name: string): Buffer | undefined {
  for (let at = 0; at + 1 < fields.length; at += 2) {
    if (fields[at]?.toString() === name) return fields[at + 1];
  }
  return undefined;
}

function timeOf([id]: Entry): number {
  return Number.parseInt(id.toString(), 10);
}

function whyOf(written: Buffer | undefined): Partial<Why> {
  return jsonObject(written) as Partial<Why>;
}

function jsonObject(written: Buffer | undefined): Headers {
  try {
    const value: unknown = JSON.parse(written?.toString() ?? "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Headers) : {};
  } catch {
    return {};
  }
}
