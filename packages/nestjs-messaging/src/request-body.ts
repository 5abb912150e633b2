import { HttpStatus } from "@nestjs/common";
import type { Issue, Validate, ValidationResult } from "@tenon/messaging";
import type { HttpErrorCode } from "./error-codes.js";
import { HttpProblem } from "./http-problem.js";

/** What a request's body holds before anybody has looked at it. */
export type UnknownFields = Readonly<Record<string, unknown>>;

/**
 * A schema for `@Body({ schema })` (Standard Schema, which Nest's `StandardSchemaValidationPipe` asks). A request that leads
 * to an event is held to the event's own, generated validator, so that what the document says is said once: `candidate` puts
 * the body's fields, whatever they are, into the event that would come of them, under the same names.
 */
export function requestBody<Event>(
  validate: Validate<Event>,
  candidate: (body: UnknownFields) => unknown,
): Pick<Validate<Event>, "~standard"> {
  return {
    "~standard": {
      version: 1,
      vendor: "tenon",
      validate: (body: unknown): ValidationResult<Event> =>
        isFields(body) ? validate(candidate(body)) : { issues: [notAnObject] },
    },
  };
}

const notAnObject: Issue = { message: "must be object", path: [], keyword: "type", params: { type: "object" } };

export function isFields(value: unknown): value is UnknownFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** The refusal of a body, for `new StandardSchemaValidationPipe({ exceptionFactory: bodyRefused })`. */
export function bodyRefused(issues: readonly SchemaIssue[]): HttpProblem {
  return new HttpProblem({
    status: HttpStatus.UNPROCESSABLE_ENTITY,
    code: "REQUEST_INVALID" satisfies HttpErrorCode,
    detail: "The body is not what it should be.",
    issues: issues.map(({ message, path = [] }) => ({ pointer: pointerOf(path), message })),
  });
}

/** The JSON Pointer (RFC 6901) of a path. */
export function pointerOf(path: NonNullable<SchemaIssue["path"]>): string {
  return path.map(pointerToken).join("");
}

function pointerToken(step: PropertyKey | { readonly key: PropertyKey }): string {
  const key = typeof step === "object" ? step.key : step;
  return `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
