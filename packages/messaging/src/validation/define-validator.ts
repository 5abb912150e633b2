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

/** A function that says whether a value is right, and leaves behind what is wrong with one that is not. */
export interface Explain {
  (value: unknown): boolean;
  errors?: readonly Complaint[] | null;
}

/**
 * A validator of a value that `explain` judges. A value that is nested too deeply to be looked at is refused with an issue, as is everything else
 * that is wrong: nothing is thrown.
 */
export function defineValidator<Value>(explain: Explain): Validate<Value> {
  function validate(value: unknown): ValidationResult<Value> {
    try {
      if (explain(value)) return { value: value as Value };
    } catch (error) {
      if (error instanceof RangeError) return { issues: [tooDeep] };
      throw error;
    }
    const issues = (explain.errors ?? []).slice(0, issueLimit).map((error) => issueOf(error, value));
    explain.errors = null;
    return { issues };
  }
  return Object.assign(validate, { "~standard": { version: 1, vendor: "tenon", validate } as const });
}

const tooDeep: Issue = { message: "must NOT be nested this deeply", path: [], keyword: "depth", params: {} };

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
