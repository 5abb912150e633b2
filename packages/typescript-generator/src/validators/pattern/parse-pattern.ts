import { CharacterSet, type Range } from "./character-set.js";
import type { Assertion, PatternNode } from "./pattern-node.js";

type PatternErrorCode = "PATTERN_INVALID" | "PATTERN_UNSUPPORTED" | "PATTERN_TOO_LARGE";

/** Why a regular expression cannot be taken. */
export class PatternError extends Error {
  readonly code: PatternErrorCode;

  constructor(code: PatternErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Reads a regular expression as ECMA-262 has it with the `u` flag, and is lenient where people are: `\-` or `\@` outside of brackets and braces that
 * repeat nothing stand for themselves, as they do without the flag. Throws a `PatternError`.
 */
export function parsePattern(source: string): PatternNode {
  return new PatternParser(source).pattern();
}

class PatternParser {
  readonly #characters: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#characters = [...source];
  }

  pattern(): PatternNode {
    const node = this.#choice();
    if (this.#at < this.#characters.length) throw invalid("a bracket is closed that was not opened");
    return node;
  }

  #choice(): PatternNode {
    const nodes = [this.#sequence()];
    while (this.#take("|")) nodes.push(this.#sequence());
    return nodes.length === 1 ? (nodes[0] as PatternNode) : { kind: "choice", nodes };
  }

  #sequence(): PatternNode {
    const nodes: PatternNode[] = [];
    while (this.#at < this.#characters.length && this.#peek !== "|" && this.#peek !== ")") nodes.push(this.#repeated());
    return nodes.length === 1 ? (nodes[0] as PatternNode) : { kind: "sequence", nodes };
  }

  #repeated(): PatternNode {
    const isGroup = this.#peek === "(";
    const node = this.#atom();
    const bounds = this.#quantifier();
    if (!bounds) return node;
    if (node.kind === "assertion" && !isGroup) throw invalid("there is nothing to repeat");
    this.#take("?");
    if (this.#quantifier()) throw invalid("there is nothing to repeat");
    const [min, max] = bounds;
    if (max < min) throw invalid("the bounds of a repetition are in the wrong order");
    return { kind: "repeat", node, min, max };
  }

  #quantifier(): readonly [min: number, max: number] | undefined {
    if (this.#take("*")) return [0, Number.POSITIVE_INFINITY];
    if (this.#take("+")) return [1, Number.POSITIVE_INFINITY];
    if (this.#take("?")) return [0, 1];
    const [all, min, comma, max] = /^\{(\d+)(,?)(\d*)\}/.exec(this.#rest(40)) ?? [];
    if (all === undefined || (comma === "" && max !== "")) return undefined;
    this.#at += all.length;
    const least = Number(min);
    return [least, comma === "" ? least : max === "" ? Number.POSITIVE_INFINITY : Number(max)];
  }

  #atom(): PatternNode {
    const character = this.#next();
    switch (character) {
      case "(":
        return this.#group();
      case "[":
        return { kind: "one", of: this.#brackets() };
      case "\\":
        return this.#escape();
      case "^":
      case "$":
        return { kind: "assertion", what: character };
      case ".":
        return { kind: "one", of: CharacterSet.escape(".") };
      case "*":
      case "+":
      case "?":
        throw invalid("there is nothing to repeat");
      default:
        return { kind: "one", of: CharacterSet.of(character.codePointAt(0) as number) };
    }
  }

  #group(): PatternNode {
    if (++this.#depth > 100) throw invalid("groups are nested too deeply");
    if (/^\?(?:<?[=!])/.test(this.#rest(3))) throw unsupported("it looks around");
    if (this.#peek === "?") {
      const [opening] = /^\?(?::|<[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*>)/u.exec(this.#rest(200)) ?? [];
      if (opening === undefined) throw invalid("a group begins with something that is not known");
      this.#at += [...opening].length;
    }
    const node = this.#choice();
    if (!this.#take(")")) throw invalid("a group is not closed");
    this.#depth--;
    return node;
  }

  #escape(): PatternNode {
    const character = this.#peek;
    if (character === "b" || character === "B") {
      this.#at++;
      return { kind: "assertion", what: `\\${character}` as Assertion };
    }
    if (/[1-9]/.test(character)) throw unsupported("it refers back to a group");
    if (character === "k") throw unsupported("it refers back to a group");
    const escaped = this.#escaped();
    return { kind: "one", of: typeof escaped === "number" ? CharacterSet.of(escaped) : escaped };
  }

  /** What stands after a backslash, in or out of brackets: a code point or a set. */
  #escaped(): number | CharacterSet {
    const character = this.#next();
    if (/[dDwWsS]/.test(character)) return CharacterSet.escape(`\\${character}`);
    if (character === "p" || character === "P") return this.#property(character);
    const control = { t: 9, n: 10, v: 11, f: 12, r: 13 }[character];
    if (control !== undefined) return control;
    if (character === "0" && !/\d/.test(this.#peek)) return 0;
    if (character === "c" && /[A-Za-z]/.test(this.#peek)) return (this.#next().codePointAt(0) as number) % 32;
    if (character === "x") return this.#hex(/^[\dA-Fa-f]{2}/);
    if (character === "u") return this.#unicode();
    if (/[0-9A-Za-z]/.test(character)) throw invalid(`\\${character} means nothing`);
    return character.codePointAt(0) as number;
  }

  #property(letter: string): CharacterSet {
    const [property] = /^\{[A-Za-z0-9_=]+\}/.exec(this.#rest(80)) ?? [];
    const source = `\\${letter}${property ?? ""}`;
    if (property === undefined || !isExpression(source)) throw invalid(`${source} is not a property of characters`);
    this.#at += property.length;
    return CharacterSet.escape(source);
  }

  #unicode(): number {
    const [braced, digits] = /^\{([\dA-Fa-f]{1,6})\}/.exec(this.#rest(9)) ?? [];
    if (braced !== undefined && Number.parseInt(digits as string, 16) <= 0x10ffff) {
      this.#at += braced.length;
      return Number.parseInt(digits as string, 16);
    }
    const lead = this.#hex(/^[\dA-Fa-f]{4}/);
    const [trail] = /^\\u[Dd][C-Fc-f][\dA-Fa-f]{2}/.exec(this.#rest(6)) ?? [];
    if (lead < 0xd800 || lead > 0xdbff || trail === undefined) return lead;
    this.#at += trail.length;
    return String.fromCharCode(lead, Number.parseInt(trail.slice(2), 16)).codePointAt(0) as number;
  }

  #hex(digits: RegExp): number {
    const [found] = digits.exec(this.#rest(4)) ?? [];
    if (found === undefined) throw invalid("an escape has no code");
    this.#at += found.length;
    return Number.parseInt(found, 16);
  }

  #brackets(): CharacterSet {
    const negated = this.#take("^");
    const parts: (CharacterSet | Range)[] = [];
    while (!this.#take("]")) {
      const from = this.#bracketed();
      if (this.#peek !== "-" || this.#characters[this.#at + 1] === "]") {
        parts.push(typeof from === "number" ? [from, from] : from);
        continue;
      }
      this.#at++;
      const to = this.#bracketed();
      if (typeof from === "number" && typeof to === "number") {
        if (to < from) throw invalid("the ends of a range are in the wrong order");
        parts.push([from, to]);
      } else {
        for (const end of [from, 0x2d, to]) parts.push(typeof end === "number" ? [end, end] : end);
      }
    }
    return CharacterSet.union(parts, negated);
  }

  #bracketed(): number | CharacterSet {
    const character = this.#next();
    if (character !== "\\") return character.codePointAt(0) as number;
    if (this.#take("b")) return 8;
    return this.#escaped();
  }

  get #peek(): string {
    return this.#characters[this.#at] ?? "";
  }

  #next(): string {
    const character = this.#characters[this.#at++];
    if (character === undefined) throw invalid("it ends too early");
    return character;
  }

  #take(character: string): boolean {
    const isThere = this.#peek === character;
    if (isThere) this.#at++;
    return isThere;
  }

  #rest(length: number): string {
    return this.#characters.slice(this.#at, this.#at + length).join("");
  }
}

function isExpression(source: string): boolean {
  try {
    new RegExp(source, "u");
    return true;
  } catch {
    return false;
  }
}

function invalid(why: string): PatternError {
  return new PatternError("PATTERN_INVALID", `This regular expression cannot be read: ${why}.`);
}

function unsupported(why: string): PatternError {
  return new PatternError("PATTERN_UNSUPPORTED", `This regular expression cannot be run in linear time: ${why}.`);
}
