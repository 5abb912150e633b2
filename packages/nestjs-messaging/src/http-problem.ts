import { HttpException } from "@nestjs/common";

/** One thing that is wrong with a request's body. */
export interface RequestIssue {
  /** A JSON Pointer (RFC 6901) into the body. */
  readonly pointer: string;
  readonly message: string;
}

export interface ProblemDetails {
  readonly status: number;
  /** Stable: what a program may decide by. */
  readonly code: string;
  /** What is wrong, for a person. */
  readonly detail: string;
  readonly issues?: readonly RequestIssue[];
}

/** A refusal that the HTTP caller can act on. Answered as `application/problem+json` (RFC 9457) by `HttpProblemFilter`. */
export class HttpProblem extends HttpException {
  override readonly name = "HttpProblem";

  constructor(readonly problem: ProblemDetails) {
    super(problem, problem.status);
  }
}
