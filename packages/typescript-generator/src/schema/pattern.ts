import { RE2JS } from "re2js";

const compiled = new Map<string, ReturnType<typeof RE2JS.compile> | undefined>();
/** So that a long-lived process does not keep every pattern that it ever met. */
const mostKept = 1000;

/**
 * Whether a regular expression of a schema is found in a text, in time linear in both; undefined for one that cannot be decided so,
 * because it looks around or back or is none.
 */
export function patternMatches(pattern: string, text: string): boolean | undefined {
  return compiledPattern(pattern)?.matcher(text).find();
}

function compiledPattern(pattern: string): ReturnType<typeof RE2JS.compile> | undefined {
  if (compiled.has(pattern)) return compiled.get(pattern);
  if (compiled.size >= mostKept) compiled.clear();
  let made: ReturnType<typeof RE2JS.compile> | undefined;
  try {
    made = RE2JS.compile(RE2JS.translateRegExp(pattern));
  } catch {
    made = undefined;
  }
  compiled.set(pattern, made);
  return made;
}
