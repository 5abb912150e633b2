import type { Issue, Validate, ValidationResult } from "../validate.js";
import { beginValidation } from "./remembered.js";

/** How many issues are told at most. */
export const issueLimit = 20;

/** Says what is wrong with a value, null for nothing. */
export type Explain = (value: unknown) => readonly Issue[] | null;

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
export function withError(errors: Issue[] | null, error: Issue): Issue[] {
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}

/** The list with more errors. */
export function withErrors(errors: Issue[] | null, more: readonly Issue[] | null): Issue[] {
  return [...(errors ?? []), ...(more ?? [])];
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

function issuesOf(explain: Explain, value: unknown): readonly Issue[] {
  return errorsOf(explain, value) ?? errorsOf(explain, withOwnMembers(value)) ?? [unexplained];
}

function errorsOf(explain: Explain, value: unknown): readonly Issue[] | undefined {
  explained = 0;
  const errors = explain(value);
  if (!errors) return undefined;
  return errors.length === 1 ? errors : withoutEchoes(errors).slice(0, issueLimit);
}

/** Each error once, and nothing about an `if` whose `then` or `else` has errors itself. */
function withoutEchoes(errors: readonly Issue[]): readonly Issue[] {
  const told = new Set<string>();
  return errors.filter(({ path, keyword, message }) => {
    const words = JSON.stringify([message, ...path]);
    const isEcho = keyword === "if" || told.has(words);
    told.add(words);
    return !isEcho;
  });
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
