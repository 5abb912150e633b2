import type { StringAtom } from "./atom.js";
import type { Formats } from "./formats.js";
import { lengthOf } from "./json.js";
import type { Patterns, Texts } from "./patterns.js";
import { Undecided } from "./undecided.js";

const longest = 100_000;
/** Automata that count further are too large. */
const farthestCount = 400;

/** Texts of so many characters that fit these patterns and not those, as a set. Formats are not in it. @throws Undecided */
export function textsOf(atoms: readonly StringAtom[], patterns: Patterns): Texts {
  let texts = patterns.any;
  for (const atom of atoms) {
    if (atom.kind !== "pattern" || texts.isEmpty) continue;
    texts = patterns.both(texts, atom.matches ? patterns.matching(atom.pattern) : patterns.notMatching(atom.pattern));
  }
  const { min, max } = lengthsOf(atoms);
  if (texts.isEmpty || (min === 0 && max === Number.POSITIVE_INFINITY)) return texts;
  if (min > farthestCount) throw new Undecided("minLength", "is too large for a pattern beside it");
  return patterns.both(texts, patterns.ofLength(min, max > farthestCount ? Number.POSITIVE_INFINITY : max));
}

/** A text that all of this is true of; undefined when there is none. @throws Undecided */
export function someText(
  atoms: readonly StringAtom[],
  excluded: readonly string[],
  { patterns, formats }: { readonly patterns: Patterns; readonly formats: Formats },
): string | undefined {
  const { min, max } = lengthsOf(atoms);
  if (min > max) return undefined;
  const asked = atoms.filter((atom) => atom.kind === "format");
  for (const { format, accepts } of asked) {
    if (accepts && asked.some((other) => other.format === format && !other.accepts)) return undefined;
  }
  const fits = (text: string) => {
    const length = lengthOf(text);
    if (length < min || length > max || excluded.includes(text)) return false;
    if (asked.some(({ format, accepts }) => formats.accepts(format, text) !== accepts)) return false;
    return atoms.every((atom) => atom.kind !== "pattern" || patterns.matches(atom.pattern, text) === atom.matches);
  };
  const samples = asked.flatMap(({ format, accepts }) => (accepts ? formats.samplesOf(format) : []));
  const sample = samples.find(fits);
  if (sample !== undefined) return sample;
  const hasPatterns = atoms.some(({ kind }) => kind === "pattern");
  if (!hasPatterns) return plainText({ min, max, fits, isExact: asked.length === 0 });

  const texts = textsOf([...atoms, ...outlinesOf(asked, formats)], patterns);
  if (texts.isEmpty) return undefined;
  for (const text of patterns.examples(texts, 40)) if (fits(text)) return text;
  if (excluded.length > 0 && patterns.without(texts, patterns.these(excluded)).isEmpty && max <= farthestCount)
    return undefined;
  throw new Undecided(asked.length > 0 ? "format" : "pattern", "no text was found");
}

/** What can be said of a format by a pattern. */
function outlinesOf(
  asked: readonly Extract<StringAtom, { readonly kind: "format" }>[],
  formats: Formats,
): readonly StringAtom[] {
  return asked.flatMap(({ format, accepts }): StringAtom[] => {
    const pattern = accepts ? formats.outlineOf(format) : undefined;
    return pattern === undefined ? [] : [{ kind: "pattern", pattern, matches: true }];
  });
}

interface Plain {
  readonly min: number;
  readonly max: number;
  fits(text: string): boolean;
  /** Nothing is asked but a length, and to be none of those that are excluded. */
  readonly isExact: boolean;
}

function plainText({ min, max, fits, isExact }: Plain): string | undefined {
  if (min > longest) throw new Undecided("minLength", "is too large");
  const lengths = [min, min + 1, min + 2].filter((length) => length <= max);
  for (const letter of [..."abcxyz0-(% "]) {
    for (const length of lengths) {
      const text = letter.repeat(length);
      if (fits(text)) return text;
    }
  }
  if (max === 0 && isExact) return undefined;
  throw new Undecided(isExact ? "enum" : "format", "no text was found");
}

export function lengthsOf(atoms: readonly StringAtom[]): { readonly min: number; readonly max: number } {
  let [min, max] = [0, Number.POSITIVE_INFINITY];
  for (const atom of atoms) {
    if (atom.kind !== "lengths") continue;
    min = Math.max(min, atom.min);
    max = Math.min(max, atom.max);
  }
  return { min, max };
}
