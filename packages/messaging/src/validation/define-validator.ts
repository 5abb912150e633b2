import type { Issue, Validate, ValidationResult } from "../validate.js";

/** How many issues are told at most. */
export const issueLimit = 20;

/** An error as the generated code tells it. */
interface Complaint {
  /** A JSON Pointer to the value that is wrong. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Leaves behind in `errors` what is wrong with a value. */
export interface Explain {
  (value: unknown): boolean;
  errors?: readonly Complaint[] | null;
}

/**
 * A validator of the values that `accepts` says yes to; `explain` is asked what is wrong with the others. Nothing is thrown: a value that is
 * nested too deeply to be looked at is refused as well.
 */
export function defineValidator<Value>(accepts: (value: unknown) => boolean, explain: Explain): Validate<Value> {
  function validate(value: unknown): ValidationResult<Value> {
    try {
      return accepts(value) ? { value: value as Value } : { issues: issuesOf(explain, value) };
    } catch (error) {
      if (error instanceof RangeError) return { issues: [tooDeep] };
      throw error;
    }
  }
  return Object.assign(validate, { "~standard": { version: 1, vendor: "tenon", validate } as const });
}

/** The list with one more error. ajv's code begins with none. */
export function withError(errors: Complaint[] | null, error: Complaint): Complaint[] {
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}

const tooDeep: Issue = { message: "must NOT be nested this deeply", path: [], keyword: "depth", params: {} };
const unexplained: Issue = { message: "must be as its schema says", path: [], keyword: "schema", params: {} };

function issuesOf(explain: Explain, value: unknown): Issue[] {
  explain(value);
  const complaints = explain.errors ?? [];
  explain.errors = null;
  const issues = complaints.slice(0, issueLimit).map((complaint) => issueOf(complaint, value));
  return issues.length === 0 ? [unexplained] : issues;
}

function issueOf({ instancePath, keyword, params, message = keyword }: Complaint, value: unknown): Issue {
  return { message, path: pathIn(value, instancePath), keyword, params };
}

/** The steps of a JSON Pointer, numbers where they lead into an array. */
function pathIn(value: unknown, pointer: string): (string | number)[] {
  let at: unknown = value;
  return pointer
    .split("/")
    .slice(1)
    .map((escaped) => {
      const step = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
      const key = Array.isArray(at) ? Number(step) : step;
      at =
        typeof at === "object" && at !== null && Object.hasOwn(at, key)
          ? (at as Record<string | number, unknown>)[key]
          : undefined;
      return key;
    });
}
