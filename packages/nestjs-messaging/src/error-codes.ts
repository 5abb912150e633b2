/** Why an application does not start. */
export const setupErrorCodes = {
  CONSUMER_NOT_SINGLETON:
    "A consumer, or something that it needs, is request-scoped or transient. It lives as long as the application.",
  CONSUMER_TWICE: "Two consumers of one application read the same queue: each would get a part of its messages.",
  SETTING_INVALID: "An environment variable has a value that cannot be used.",
} as const;

/** What an HTTP caller is told, beside the codes of `@tenon/messaging`. */
export const httpErrorCodes = {
  REQUEST_MALFORMED: "The request's body cannot be read: it is not JSON, say.",
  REQUEST_INVALID: "The request's body is not what it should be; `issues` says where.",
  REQUEST_TOO_LARGE: "The request's body has too many bytes.",
  ADMIN_CLOSED: "The service has no admin token, and so no admin endpoint.",
  ADMIN_TOKEN_WRONG: "The admin endpoint was called without its token, or with another one.",
  ADMIN_PUBLISH_CLOSED:
    "The service lets no person publish. Where it may be, for development, ADMIN_PUBLISH=true opens it.",
  CHANNEL_UNKNOWN: "The service neither publishes to nor receives from that channel.",
  OUTBOX_POSITION_UNKNOWN:
    "No event of the outbox is parked at that position. It may have been retried or discarded meanwhile.",
  PROJECTION_UNKNOWN: "The service has no projection of that name.",
  PROJECTION_ELSEWHERE: "Another instance of the service keeps the projection up to date, and can rebuild it.",
  ROUTE_UNKNOWN: "There is nothing at that path.",
  REQUEST_REFUSED: "The request cannot be answered; `detail` says why.",
  INTERNAL_ERROR: "Something went wrong here. The log has it under the answer's correlation id.",
} as const;

export type SetupErrorCode = keyof typeof setupErrorCodes;
export type HttpErrorCode = keyof typeof httpErrorCodes;

/** The application is put together in a way that cannot work. */
export class ConsumerSetupError extends Error {
  override readonly name = "ConsumerSetupError";

  constructor(
    readonly code: SetupErrorCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

/** An environment variable cannot be used. */
export class SettingError extends Error {
  override readonly name = "SettingError";
  readonly code = "SETTING_INVALID" satisfies SetupErrorCode;

  constructor(variable: string, detail: string) {
    super(`SETTING_INVALID ${variable}: ${detail}`);
  }
}
