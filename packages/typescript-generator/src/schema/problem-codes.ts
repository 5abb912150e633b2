import type { Location, Problem, Sources } from "@tenon/contract";

/** What can be wrong with a schema itself, whatever is made of it. */
export const schemaProblemCodes = {
  SCHEMA_INVALID: "A keyword of a schema has a value that its dialect does not allow.",
  SCHEMA_REF_MISSING: "A `$ref` in a schema leads nowhere.",
  SCHEMA_TOO_LARGE: "A schema is nested more deeply, or has more parts, than anything that a person writes.",
} as const;

export interface SchemaProblem {
  readonly code: keyof typeof schemaProblemCodes;
  readonly at: Location;
  readonly message: string;
  readonly mend: string;
}

/** With the position, for those who mend it. */
export function positioned(sources: Sources, problem: SchemaProblem): Problem {
  const position = sources.get(problem.at.file)?.locate(problem.at.pointer);
  return { ...problem, at: position ? { ...problem.at, position } : problem.at };
}
