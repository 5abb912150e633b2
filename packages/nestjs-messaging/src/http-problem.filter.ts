import type { ServerResponse } from "node:http";
import { STATUS_CODES } from "node:http";
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from "@nestjs/common";
import { currentContext, MessagingError } from "@tenon/messaging";
import type { HttpErrorCode } from "./error-codes.js";
import { HttpProblem, type ProblemDetails } from "./http-problem.js";

/** Seconds after which a caller may try again what the broker could not take. */
const retryAfter = "2";

/**
 * Answers every error as `application/problem+json` (RFC 9457), with a stable code and the correlation id. What the
 * broker did not take is 503 with the code of the run time; what nobody expected is 500, and its text stays in the log.
 */
@Catch()
export class HttpProblemFilter implements ExceptionFilter {
  readonly #log = new Logger("Http");

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = this.#problemOf(error);
    const response = host.switchToHttp().getResponse<ServerResponse>();
    if (response.headersSent) {
      response.end();
      return;
    }
    if (problem.status === 503) response.setHeader("retry-after", retryAfter);
    response.statusCode = problem.status;
    response.setHeader("content-type", "application/problem+json");
    const correlationId = currentContext()?.correlationId;
    response.end(`${JSON.stringify({ title: STATUS_CODES[problem.status], ...problem, correlationId }, null, 2)}\n`);
  }

  #problemOf(error: unknown): ProblemDetails {
    if (error instanceof HttpProblem) return error.problem;
    if (error instanceof HttpException) return problemOfStatus(error);
    if (error instanceof MessagingError && error.code !== "EVENT_INVALID" && error.code !== "EVENT_TOO_LARGE") {
      return { status: 503, code: error.code, detail: "The request cannot be passed on right now." };
    }
    const status = statusOf(error);
    if (status !== undefined && status < 500) return problemOfStatus(new HttpException(String(error), status));
    this.#log.error(error);
    const code = error instanceof MessagingError ? error.code : ("INTERNAL_ERROR" satisfies HttpErrorCode);
    return { status: 500, code, detail: "Something went wrong here." };
  }
}

const codes: Readonly<Record<number, HttpErrorCode>> = {
  400: "REQUEST_MALFORMED",
  404: "ROUTE_UNKNOWN",
  413: "REQUEST_TOO_LARGE",
};

function problemOfStatus(error: HttpException): ProblemDetails {
  const status = error.getStatus();
  return { status, code: codes[status] ?? ("REQUEST_REFUSED" satisfies HttpErrorCode), detail: error.message };
}

/** The body parser's own errors carry the status that they ask for. */
function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && "status" in error ? error.status : undefined;
  return typeof status === "number" && status >= 400 && status < 600 ? status : undefined;
}
