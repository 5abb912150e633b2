import { RE2JS } from "re2js";
import { compilePattern } from "../validators/pattern/compile-pattern.js";

type Matches = (text: string) => boolean;

const matchers = new Map<string, Matches | undefined>();
/** So that a long-lived process does not keep every pattern that it ever met. */
const mostKept = 1000;

/**
 * Whether a regular expression of a schema is found in a text, in time linear in the text; undefined for one that cannot be decided so,
 * because it looks around or back or is none.
 */
export function patternMatches(pattern: string, text: string): boolean | undefined {
  if (!matchers.has(pattern)) {
    if (matchers.size >= mostKept) matchers.clear();
    matchers.set(pattern, matcherOf(pattern));
  }
  return matchers.get(pattern)?.(text);
}

function matcherOf(pattern: string): Matches | undefined {
  const compiled = compilePattern(pattern);
  if (compiled.kind === "refused") return undefined;
  if (compiled.kind === "native") {
    const native = new RegExp(compiled.source, "u");
    return (text) => native.test(text);
  }
  try {
    const linear = RE2JS.compile(RE2JS.translateRegExp(pattern));
    return (text) => linear.matcher(text).find();
  } catch {
    return undefined;
  }
}
