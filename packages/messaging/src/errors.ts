import type { Issue } from "./validate.js";

/** Every code that the run time puts on an error, on a dead letter or on an observation, and what it means. */
export const errorCodes = {
  EVENT_INVALID: "The payload is not what the channel's schema asks for.",
  EVENT_TOO_LARGE: "The payload has more bytes than the channel allows.",
  PARAMETER_INVALID: "A parameter of the channel's address was not given, or has a value that it may not have.",
  SERVER_VARIABLE_INVALID: "What a server leaves open was not given, or has a value that it may not have.",
  FORMAT_INVALID: "Text is not of the format that it was said to be of.",
  EVENT_UNROUTABLE: "No queue is bound for the event: nobody would ever receive it.",
  PUBLISH_TIMEOUT:
    "The broker has not confirmed the event within the channel's deadline. It may or may not have arrived.",
  PUBLISH_REFUSED: "The broker, or its protocol, does not accept the event.",
  BROKER_UNAVAILABLE: "There is no connection to the broker, or it was lost before the event was confirmed.",
  TOPOLOGY_MISMATCH: "The broker has an exchange or a queue of that name with other properties.",
  MESSAGE_MALFORMED: "What arrived is not a CloudEvent with a JSON payload.",
  MESSAGE_UNREADABLE:
    "What arrived is encrypted, and not with a key that is known here; or should be encrypted, and is not.",
  MESSAGE_UNKNOWN_TYPE: "What arrived has a type that the channel does not declare.",
  MESSAGE_UNSETTLED:
    "The message was delivered as often as it may be, the last time without an outcome: its consumer may have died of it.",
  MESSAGE_UNKNOWN_VERSION: "What arrived is of another major version than the consumer reads.",
  UPCAST_FAILED:
    "An older message is valid by its own contract, but its upcaster has thrown, or has given what today's contract refuses.",
  CONNECTION_FILE_INVALID: "A file of a connection's secrets cannot be read, or does not go with the rest.",
  HANDLER_TIMEOUT: "The handler has not come to its end within the time that its contract gives it.",
  DEPENDENCY_UNAVAILABLE: "Something that a handler leans on is away, too slow, or too busy.",
  DELIVERY_UNSAFE:
    "The delivery promise contradicts itself, or would lose messages silently: the consumer does not start.",
  REQUEST_TIMEOUT: "No reply has come within the request's deadline. It may or may not have been handled.",
  DEAD_LETTER_UNKNOWN: "There is no dead letter of that name. It may have been replayed or discarded meanwhile.",
  DEAD_LETTER_REFUSED:
    "The payload is not what the contract of today asks for: as it is, it would be a dead letter again.",
  PUBLISH_FORBIDDEN:
    "Something publishes while history is replayed: what has happened would be told as if it happened again.",
  EFFECT_BUSY:
    "The event came twice, and its other delivery is being handled at the moment: this one looks again later.",
  HANDLER_FAILED: "The handler has thrown something that carries no code of its own.",
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** What every error of the run time is: a stable code, the address that it is about, and what is wrong. */
export class MessagingError extends Error {
  readonly code: ErrorCode;
  readonly address: string;

  constructor({ code, address, detail, cause }: { code: ErrorCode; address: string; detail: string; cause?: unknown }) {
    super(`${code} ${address}: ${detail}`, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.address = address;
  }
}

/** A file that a connection is made from. What is in it is not told. */
export class ConnectionFileError extends Error {
  readonly code: ErrorCode = "CONNECTION_FILE_INVALID";

  constructor(
    readonly file: string,
    detail: string,
    cause?: unknown,
  ) {
    super(`CONNECTION_FILE_INVALID ${file}: ${detail}`, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}

/** Text is not of the format that it was said to be of. The text itself is not told: it may be private. */
export class InvalidFormatError extends TypeError {
  readonly code: ErrorCode = "FORMAT_INVALID";

  constructor(readonly format: string) {
    super(`FORMAT_INVALID: the text is no ${format}`);
    this.name = new.target.name;
  }
}

/** The event is not what its channel declares. Nothing was sent. */
export class InvalidEventError extends MessagingError {
  readonly issues: readonly Issue[];

  constructor(address: string, issues: readonly Issue[]) {
    super({ code: "EVENT_INVALID", address, detail: describeIssues(issues) });
    this.issues = issues;
  }
}

/** The event is larger than its channel allows. Nothing was sent. */
export class EventTooLargeError extends MessagingError {
  constructor(
    address: string,
    readonly size: { readonly bytes: number; readonly maxBytes: number },
  ) {
    super({ code: "EVENT_TOO_LARGE", address, detail: `has ${size.bytes} bytes, ${size.maxBytes} are allowed` });
  }
}

/** What a server leaves open was not given, or has a value that it may not have. */
export class InvalidServerVariableError extends MessagingError {
  constructor(host: string, detail: string) {
    super({ code: "SERVER_VARIABLE_INVALID", address: host, detail });
  }
}

/** The address cannot be filled in with these parameters. Nothing was sent. */
export class InvalidParameterError extends MessagingError {
  constructor(address: string, detail: string) {
    super({ code: "PARAMETER_INVALID", address, detail });
  }
}

/** History is being replayed: nothing may be published. */
export class PublishForbiddenError extends MessagingError {
  constructor(address: string) {
    super({
      code: "PUBLISH_FORBIDDEN",
      address,
      detail: "history is being replayed, and nothing may be published meanwhile",
    });
  }
}

/** No queue wants the event. It was not kept anywhere. */
export class UnroutableError extends MessagingError {
  constructor(address: string, exchange: string) {
    super({ code: "EVENT_UNROUTABLE", address, detail: `no queue is bound to exchange ${exchange} for it` });
  }
}

/** The deadline has passed. The event may or may not have arrived. */
export class PublishTimeoutError extends MessagingError {
  readonly isTransient = true;

  constructor(address: string, deadlineMs: number, reason = "the broker has not confirmed it") {
    super({ code: "PUBLISH_TIMEOUT", address, detail: `${reason} within ${deadlineMs} ms` });
  }
}

/** The broker refused the event, or it cannot be written in the broker's protocol. */
export class PublishRefusedError extends MessagingError {
  constructor(address: string, detail: string, cause?: unknown) {
    super({ code: "PUBLISH_REFUSED", address, detail, cause });
  }
}

/** The broker cannot be reached. */
export class BrokerUnavailableError extends MessagingError {
  readonly isTransient = true;

  constructor(address: string, detail: string, cause?: unknown) {
    super({ code: "BROKER_UNAVAILABLE", address, detail, cause });
  }
}

/** An exchange or a queue exists with other properties than the document declares. The address is its name. */
export class TopologyError extends MessagingError {
  constructor(name: string, detail: string, cause?: unknown) {
    super({ code: "TOPOLOGY_MISMATCH", address: name, detail, cause });
  }
}

/** Nobody has answered in time. */
export class RequestTimeoutError extends MessagingError {
  readonly isTransient = true;

  constructor(address: string, deadlineMs: number) {
    super({ code: "REQUEST_TIMEOUT", address, detail: `no reply has come within ${deadlineMs} ms` });
  }
}

/** A handler took too long. Its signal was aborted; whether it goes on nevertheless is up to it. */
export class HandlerTimeoutError extends MessagingError {
  constructor(queue: string, handleMs: number) {
    super({
      code: "HANDLER_TIMEOUT",
      address: queue,
      detail: `the handler has not come to its end within ${handleMs} ms`,
    });
  }
}

/** What a handler leans on is away. Thrown by a handler, it costs the message no attempt: the consumer waits until it is back. */
export class DependencyUnavailableError extends MessagingError {
  readonly isTransient = true;

  constructor(dependency: string, detail: string, cause?: unknown) {
    super({ code: "DEPENDENCY_UNAVAILABLE", address: dependency, detail, cause });
  }
}

/** A consumer was not started, because its delivery promise cannot be kept. The address is its queue. */
export class UnsafeDeliveryError extends MessagingError {
  constructor(queue: string, detail: string) {
    super({ code: "DELIVERY_UNSAFE", address: queue, detail });
  }
}

/** There is no such dead letter. The address is its queue. */
export class DeadLetterUnknownError extends MessagingError {
  constructor(queue: string, id: string) {
    super({ code: "DEAD_LETTER_UNKNOWN", address: queue, detail: `there is no dead letter ${JSON.stringify(id)}` });
  }
}

/** A dead letter cannot have that payload. Nothing was changed. */
export class DeadLetterRefusedError extends MessagingError {
  constructor(queue: string, detail: string) {
    super({ code: "DEAD_LETTER_REFUSED", address: queue, detail });
  }
}

const namedIssues = 3;

/** `/lines must NOT have fewer than 1 items`; the first three, and how many more there are. */
export function describeIssues(issues: readonly Issue[]): string {
  const named = issues.slice(0, namedIssues).map(({ path, message }) => `${pointer(path)} ${message}`.trimStart());
  const more = issues.length - named.length;
  return named.join(", ") + (more > 0 ? `, and ${more} more` : "");
}

function pointer(path: Issue["path"]): string {
  return path.map((token) => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
