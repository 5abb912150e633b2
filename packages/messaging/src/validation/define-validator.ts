import type { Issue, Validate, ValidationResult } from "../validate.js";
import { beginValidation } from "./remembered.js";

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
    beginValidation();
    try {
      const own = isPolluted() ? withOwnMembers(value) : value;
      return accepts(own) ? { value: value as Value } : { issues: issuesOf(explain, own) };
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

/** How many values are looked into at most to explain what is wrong with one: a union that refuses on every level has endless reasons. */
const patience = 2000;
let explained = 0;

/** Asked before a value is looked into. */
export function mayExplainMore(): boolean {
  return ++explained <= patience;
}

function issuesOf(explain: Explain, value: unknown): Issue[] {
  const complaints = complaintsOf(explain, value) ?? complaintsOf(explain, withOwnMembers(value));
  if (!complaints) return [unexplained];
  return withoutEchoes(complaints)
    .slice(0, issueLimit)
    .map((complaint) => issueOf(complaint, value));
}

/** Each complaint once, and nothing about an `if` whose `then` or `else` complains itself. */
function withoutEchoes(complaints: readonly Complaint[]): readonly Complaint[] {
  if (complaints.length === 1) return complaints;
  const told = new Set<string>();
  return complaints.filter(({ instancePath, keyword, message }) => {
    const words = `${instancePath} ${message}`;
    const isEcho = keyword === "if" || told.has(words);
    told.add(words);
    return !isEcho;
  });
}

function complaintsOf(explain: Explain, value: unknown): readonly Complaint[] | undefined {
  explained = 0;
  explain(value);
  const complaints = explain.errors;
  explain.errors = null;
  return complaints ?? undefined;
}

function issueOf({ instancePath, keyword, params, message = keyword }: Complaint, value: unknown): Issue {
  return { message, path: pathIn(value, instancePath), keyword, params };
}

const nothing = {};

/** Whether somebody has given every object a member. */
function isPolluted(): boolean {
  for (const _name in nothing) return true;
  return false;
}

/** What is inherited is no part of a value, but what explains does not see that unless it is gone. */
function withOwnMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withOwnMembers);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, withOwnMembers(member)]);
  return Object.setPrototypeOf(Object.fromEntries(members), null);
}

/** The steps of a JSON Pointer, numbers where they lead into an array. */
function pathIn(value: unknown, pointer: string): (string | number)[] {
  const path: (string | number)[] = [];
  let here = value;
  for (let start = 1; start <= pointer.length; ) {
    const slash = pointer.indexOf("/", start);
    const end = slash < 0 ? pointer.length : slash;
    const step = unescaped(pointer.slice(start, end));
    const key = Array.isArray(here) ? Number(step) : step;
    path.push(key);
    here = typeof here === "object" && here !== null ? (here as Record<string | number, unknown>)[key] : undefined;
    start = end + 1;
  }
  return path;
}

function unescaped(step: string): string {
  return step.includes("~") ? step.replaceAll("~1", "/").replaceAll("~0", "~") : step;
}
