import type { Issue, Validate } from "../validate.js";

type Fields = Readonly<Record<string, "string" | "number" | "object">>;

/** A validator for tests: an object with these fields, of these types. */
export function validateWith<Value>(fields: Fields): Validate<Value> {
  const validate = (value: unknown) => {
    const issues = issuesOf(value, fields);
    // The fields have just been looked at.
    return issues.length > 0 ? { issues } : { value: value as Value };
  };
  return Object.assign(validate, { "~standard": { version: 1, vendor: "tenon", validate } as const });
}

function issuesOf(value: unknown, fields: Fields): Issue[] {
  if (typeof value !== "object" || value === null) return [issue([], "must be object")];
  return Object.entries(fields).flatMap(([name, type]) => {
    const field: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
    if (field === undefined) return [issue([], `must have required property '${name}'`)];
    return typeof field === type ? [] : [issue([name], `must be ${type}`)];
  });
}

function issue(path: Issue["path"], message: string): Issue {
  return { path, message, keyword: "type", params: {} };
}
