import {
  type DeadLetter,
  type DeadLetterReason,
  deadLetterReasons,
  decodeHeaders,
  type Envelope,
  encodeHeaders,
  type Headers,
  type IncomingMessage,
  type Outcome,
} from "@tenon/messaging";
import type { GetMessage, Message, Options } from "amqplib";
import { defaultExchange } from "./topology.js";

/** What Tenon itself writes on a message that waits for another attempt, or that was given up. */
const header = {
  attempt: "tenon-attempt",
  address: "tenon-address",
  firstDeliveredAt: "tenon-first-delivered-at",
  sender: "tenon-sender",
  reason: "tenon-dead-letter-reason",
  at: "tenon-dead-letter-at",
  code: "tenon-error-code",
  message: "tenon-error-message",
  stack: "tenon-error-stack",
  consumer: "tenon-consumer",
  contractVersion: "tenon-contract-version",
} as const;

/** amqplib encodes all headers into 64 KiB. */
const maxMessageLength = 2_000;
const maxStackLength = 8_000;

export function publishOptions(envelope: Partial<Envelope>): Options.Publish {
  const options: Options.Publish = { persistent: true, mandatory: true, headers: encodeHeaders(envelope) };
  if (envelope.id !== undefined) options.messageId = envelope.id;
  if (envelope.type !== undefined) options.type = envelope.type;
  if (envelope.datacontenttype !== undefined) options.contentType = envelope.datacontenttype;
  return options;
}

/** The message as it goes to a delay queue: due for its next attempt. */
export function retryOptions(
  message: IncomingMessage,
  { delayMs, sameAttempt = false }: Extract<Outcome, { kind: "retry" }>,
): Options.Publish {
  const options = publishOptions(message.envelope);
  const attempt = sameAttempt ? message.attempt : message.attempt + 1;
  return {
    ...options,
    expiration: Math.max(1, Math.round(delayMs)),
    headers: { ...options.headers, ...travelHeaders(message), [header.attempt]: attempt },
  };
}

/** The message as it goes to the dead-letter queue. */
export function deadLetterOptions(
  message: IncomingMessage,
  { reason, error, givenUpBy }: Extract<Outcome, { kind: "dead-letter" }>,
): Options.Publish {
  const options = publishOptions(message.envelope);
  return {
    ...options,
    headers: {
      ...options.headers,
      ...travelHeaders(message),
      [header.attempt]: givenUpBy?.attempt ?? message.attempt,
      ...(givenUpBy && {
        [header.consumer]: givenUpBy.consumer,
        [header.contractVersion]: givenUpBy.contractVersion,
      }),
      [header.reason]: reason,
      [header.at]: new Date().toISOString(),
      [header.code]: error.code.slice(0, maxMessageLength),
      [header.message]: error.message.slice(0, maxMessageLength),
      ...(error.stack !== undefined && { [header.stack]: error.stack.slice(0, maxStackLength) }),
    },
  };
}

/** A dead letter as it goes back to its queue: as its first attempt. */
export function replayOptions(message: GetMessage): Options.Publish {
  const incoming = incomingMessage(message);
  const options = publishOptions(incoming.envelope);
  return { ...options, headers: { ...options.headers, ...travelHeaders(incoming) } };
}

/** A dead letter as it takes the place of the one that was edited: of its headers, those that are believed. */
export function replacementOptions({ properties, ...message }: GetMessage): Options.Publish {
  const options = publishOptions(incomingMessage({ properties, ...message }).envelope);
  const headers: Headers = properties.headers ?? {};
  const own = Object.values(header).flatMap((name) => (Object.hasOwn(headers, name) ? [[name, headers[name]]] : []));
  return { ...options, headers: { ...options.headers, ...Object.fromEntries(own) } };
}

function travelHeaders({ address, firstDeliveredAt, sender }: IncomingMessage): Record<string, string> {
  return {
    [header.address]: address,
    ...(firstDeliveredAt && { [header.firstDeliveredAt]: firstDeliveredAt.toISOString() }),
    ...(sender !== undefined && { [header.sender]: sender }),
  };
}

/**
 * A delivery, with Tenon's own headers believed only where they can be Tenon's: on what came through the default exchange, by
 * which delay queues give back. Whoever publishes to the exchange of a channel cannot set them.
 */
export function incomingMessage({ fields, properties, content }: Message): IncomingMessage {
  const headers: Headers = properties.headers ?? {};
  const own: Headers = fields.exchange === defaultExchange ? headers : {};
  const sender = text(properties.userId) ?? text(own[header.sender]);
  const unsettled = fields.redelivered ? wholeNumber(headers["x-delivery-count"]) : undefined;
  return {
    address: text(own[header.address]) ?? fields.routingKey,
    envelope: decodeHeaders(headers, properties.contentType),
    body: content,
    ...(sender !== undefined && { sender }),
    attempt: Math.max(1, wholeNumber(own[header.attempt]) ?? 1),
    firstDeliveredAt: date(own[header.firstDeliveredAt]) ?? new Date(),
    ...(unsettled !== undefined && { unsettled }),
  };
}

/** A message from a dead-letter queue. What RabbitMQ itself has put there carries no reason of ours. */
export function deadLetterOf(queue: string, message: GetMessage): DeadLetter {
  const headers: Headers = message.properties.headers ?? {};
  const stack = text(headers[header.stack]);
  // RabbitMQ counts the looks at a dead letter: they are no deliveries.
  const { unsettled, ...incoming } = incomingMessage(message);
  const consumer = text(headers[header.consumer]);
  const contractVersion = text(headers[header.contractVersion]) ?? "";
  return {
    message: incoming,
    queue,
    reason: reasonOf(headers[header.reason]),
    error: {
      code: text(headers[header.code]) ?? "MESSAGE_UNSETTLED",
      message:
        text(headers[header.message]) ?? "RabbitMQ has given it up: it was delivered too often without an outcome",
      ...(stack !== undefined && { stack }),
    },
    at: date(headers[header.at]) ?? deathOf(headers) ?? new Date(0),
    ...(consumer !== undefined && { givenUpBy: { consumer, contractVersion, attempt: incoming.attempt } }),
  };
}

function reasonOf(value: unknown): DeadLetterReason {
  return deadLetterReasons.find((reason) => reason === value) ?? "attempts-exhausted";
}

/** `x-death` is RabbitMQ's own list, the last death first (RabbitMQ, "Dead Letter Exchanges"). */
function deathOf(headers: Headers): Date | undefined {
  const deaths = headers["x-death"];
  const seconds: unknown = Array.isArray(deaths) ? deaths[0]?.time?.value : undefined;
  return typeof seconds === "number" ? new Date(seconds * 1000) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.length > 0 ? value : undefined;
}

function wholeNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function date(value: unknown): Date | undefined {
  const parsed = typeof value === "string" ? new Date(value) : undefined;
  return parsed && !Number.isNaN(parsed.getTime()) ? parsed : undefined;
}
