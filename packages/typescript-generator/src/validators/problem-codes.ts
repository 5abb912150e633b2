import type { Location, Problem, Sources } from "@tenon/contract";

/** What can keep a schema from becoming a validator. */
export const problemCodes = {
  SCHEMA_REF_LOOP: "A schema refers to itself without ever looking at the value, so that nothing could decide.",
  PATTERN_INVALID: "A regular expression cannot be read.",
  PATTERN_UNSUPPORTED: "A regular expression looks around or back, which cannot be done in linear time.",
  PATTERN_TOO_LARGE: "A regular expression repeats so much that it cannot be run in reasonable memory.",
  VALIDATOR_UNSUPPORTED: "A schema says something for which no right validator can be written.",
} as const;

export type ProblemCode = keyof typeof problemCodes;

export function problemAt(sources: Sources, code: ProblemCode, at: Location, message: string, mend: string): Problem {
  const position = sources.get(at.file)?.locate(at.pointer);
  return { code, message, mend, at: position ? { ...at, position } : at };
}
