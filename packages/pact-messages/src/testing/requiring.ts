import type { Validate, ValidationResult } from "@tenon/messaging";

/** Stands for a generated validator. */
export function requiring<Value>(...names: readonly (keyof Value & string)[]): Validate<Value> {
  const validate = (value: unknown): ValidationResult<Value> => {
    const missing = names.filter((name) => !Object.hasOwn(Object(value), name));
    if (missing.length === 0) return { value: value as Value };
    return {
      issues: missing.map((name) => ({ message: `must have ${name}`, path: [], keyword: "required", params: {} })),
    };
  };
  return Object.assign(validate, { "~standard": { version: 1, vendor: "tenon", validate } as const });
}
