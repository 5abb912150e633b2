import type { ProblemCode } from "../problem-codes.js";

/** What keeps a regular expression from being run in linear time, if anything. */
export function patternProblem(source: string): { code: ProblemCode; message: string; mend: string } | undefined {
  try {
    new RegExp(source, "u");
    return undefined;
  } catch {
    return { code: "PATTERN_INVALID", message: "This regular expression cannot be read.", mend: "Correct it." };
  }
}
