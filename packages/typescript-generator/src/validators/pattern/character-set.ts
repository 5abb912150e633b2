/** Code points from one to another, both included. */
export type Range = readonly [from: number, to: number];

const lastCodePoint = 0x10ffff;

/** A set of code points, and how a regular expression with the `u` flag says it. */
export class CharacterSet {
  /** Matches exactly one code point. */
  readonly source: string;
  #ranges: readonly Range[] | undefined;

  private constructor(source: string, ranges?: readonly Range[]) {
    this.source = source;
    this.#ranges = ranges;
  }

  static of(codePoint: number): CharacterSet {
    return new CharacterSet(spelled(codePoint), [[codePoint, codePoint]]);
  }

  /** `.`, `\d`, `\p{L}` and the like. */
  static escape(source: string): CharacterSet {
    return new CharacterSet(source, source === "." ? complement(lineEnds) : escapes.get(source));
  }

  /** `[…]`, or `[^…]`. */
  static union(parts: readonly (CharacterSet | Range)[], negated: boolean): CharacterSet {
    const inside = parts.map((part) => (part instanceof CharacterSet ? part.source : spelledRange(part))).join("");
    const ranges = parts.flatMap((part) => (part instanceof CharacterSet ? part.ranges : [part]));
    const sorted = merged(ranges);
    return new CharacterSet(`[${negated ? "^" : ""}${inside}]`, negated ? complement(sorted) : sorted);
  }

  get ranges(): readonly Range[] {
    this.#ranges ??= rangesOf(this.source);
    return this.#ranges;
  }
}

/** Sorted, and without ranges that touch. */
export function merged(ranges: readonly Range[]): readonly Range[] {
  const result: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((one, other) => one[0] - other[0])) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function complement(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  let next = 0;
  for (const [from, to] of ranges) {
    if (from > next) result.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= lastCodePoint) result.push([next, lastCodePoint]);
  return result;
}

const lineEnds: readonly Range[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];
const digits: readonly Range[] = [[0x30, 0x39]];
const wordCharacters: readonly Range[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
/** ECMA-262 WhiteSpace and LineTerminator. */
const spaces: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

const escapes = new Map<string, readonly Range[]>([
  ["\\d", digits],
  ["\\D", complement(digits)],
  ["\\w", wordCharacters],
  ["\\W", complement(wordCharacters)],
  ["\\s", spaces],
  ["\\S", complement(spaces)],
]);

/** Asks the engine about every code point: Unicode's tables are not ours. */
const asked = new Map<string, readonly Range[]>();

function rangesOf(source: string): readonly Range[] {
  const known = asked.get(source);
  if (known) return known;
  const expression = new RegExp(`^${source}$`, "u");
  const ranges: [number, number][] = [];
  for (let codePoint = 0; codePoint <= lastCodePoint; codePoint++) {
    if (!expression.test(String.fromCodePoint(codePoint))) continue;
    const last = ranges.at(-1);
    if (last && last[1] === codePoint - 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  asked.set(source, ranges);
  return ranges;
}

function spelledRange([from, to]: Range): string {
  return from === to ? spelled(from) : `${spelled(from)}-${spelled(to)}`;
}

/** A code point in or out of brackets. What is not a visible ASCII character is given by its number. */
function spelled(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  if (/[\w ]/.test(character) || /[!"#%&',:;<=>@`~]/.test(character)) return character;
  if (/[$()*+./?[\\\]^{|}]/.test(character)) return `\\${character}`;
  return codePoint > 0xffff ? `\\u{${codePoint.toString(16)}}` : `\\u${codePoint.toString(16).padStart(4, "0")}`;
}
