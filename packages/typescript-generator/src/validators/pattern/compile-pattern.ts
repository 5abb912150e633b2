import { quote } from "../../emit/quote.js";
import { isSafeToBacktrack } from "./backtracking.js";
import { PatternError, parsePattern } from "./parse-pattern.js";
import { patternSource } from "./pattern-node.js";
import { patternProgram } from "./pattern-program.js";
import { trimmedPattern } from "./trim-pattern.js";

/** How a regular expression is run. */
export type CompiledPattern =
  /** By the engine of JavaScript, with the `u` flag: it is proved to take linear time. */
  | { readonly kind: "native"; readonly source: string }
  /** By `linearPattern` of the runtime, with this as its arguments. */
  | { readonly kind: "linear"; readonly parameters: string }
  | { readonly kind: "refused"; readonly error: PatternError };

const compiled = new Map<string, CompiledPattern>();
/** So that a long-lived process does not keep every pattern that it ever met. */
const mostKept = 1000;

export function compilePattern(source: string): CompiledPattern {
  const known = compiled.get(source);
  if (known) return known;
  if (compiled.size >= mostKept) compiled.clear();
  const made = compile(source);
  compiled.set(source, made);
  return made;
}

function compile(source: string): CompiledPattern {
  try {
    const pattern = parsePattern(source);
    if (isSafeToBacktrack(pattern))
      return { kind: "native", source: isWithFlag(source) ? source : patternSource(pattern) };
    const trimmed = trimmedPattern(pattern);
    if (isSafeToBacktrack(trimmed)) return { kind: "native", source: patternSource(trimmed) };
    const { sets, steps } = patternProgram(trimmed);
    return { kind: "linear", parameters: `[${sets.map(quote).join(", ")}], ${JSON.stringify(steps)}` };
  } catch (error) {
    if (error instanceof PatternError) return { kind: "refused", error };
    throw error;
  }
}

/** Whether the engine of JavaScript reads it as it is. */
function isWithFlag(source: string): boolean {
  try {
    new RegExp(source, "u");
    return true;
  } catch {
    return false;
  }
}
