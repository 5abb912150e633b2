import { CharSet, DFA, JS, NFA } from "refa";
import { Undecided } from "./undecided.js";

/** Two code points that no text has stand for its beginning and its end, so that `^` and `$` are characters like others. */
const last = 0x10ffff;
const begin = 0x10fffe;
const end = last;
const all = CharSet.all(last);
const characters = CharSet.empty(last).union([
  { min: 0, max: 0xd7ff },
  { min: 0xe000, max: begin - 1 },
]);

const nodes = 6_000;

/** A set of texts. */
export type Texts = NFA;

type Element =
  | { type: "CharacterClass"; characters: CharSet }
  | { type: "Quantifier"; min: number; max: number; lazy: boolean; alternatives: Concatenation[] }
  | { type: "Alternation"; alternatives: Concatenation[] }
  | { type: "Assertion"; kind: "ahead" | "behind"; negate: boolean; alternatives: Concatenation[] }
  | { type: "Unknown"; id: unknown };
interface Concatenation {
  type: "Concatenation";
  elements: Element[];
}

/** Patterns as sets of texts, which can be joined, cut and turned around (ECMA-262, regular expressions without look-around). */
export class Patterns {
  readonly #texts = new Map<string, Texts | Undecided>();
  readonly #others = new Map<string, Texts | Undecided>();
  readonly #expressions = new Map<string, RegExp>();
  readonly #any = framed(0, Number.POSITIVE_INFINITY);

  /**
   * Whether a pattern is found in a text. Where trying one way after the other could take for ever, as with a group that is repeated, the
   * automaton is asked, which tries all ways at once.
   * @throws Undecided where there is no automaton either
   */
  matches(pattern: string, text: string): boolean {
    const isHarmless = text.length <= 200 && !/\)[*+?{]/.test(pattern);
    if (isHarmless) return this.#expression(pattern).test(text);
    return this.matching(pattern).test([begin, ...pointsOf(text), end]);
  }

  /** Every text. */
  get any(): Texts {
    return this.#any;
  }

  /** Texts in which the pattern is found. @throws Undecided */
  matching(pattern: string): Texts {
    return remembered(this.#texts, pattern, () => this.#compiled(pattern));
  }

  /** Texts in which it is not. @throws Undecided */
  notMatching(pattern: string): Texts {
    return remembered(this.#others, pattern, () => this.without(this.#any, this.matching(pattern)));
  }

  /** Texts of so many characters. @throws Undecided */
  ofLength(min: number, max: number): Texts {
    return automaton(() => framed(min, max));
  }

  /** @throws Undecided */
  both(one: Texts, other: Texts): Texts {
    if (one === this.#any) return other;
    if (other === this.#any) return one;
    return automaton(() => NFA.fromIntersection(one, other, new NFA.LimitedNodeFactory(nodes * 4)));
  }

  /** @throws Undecided */
  either(one: Texts, other: Texts): Texts {
    return automaton(() => {
      const union = one.copy(new NFA.LimitedNodeFactory(nodes * 4));
      union.union(other, new NFA.LimitedNodeFactory(nodes * 4));
      return union;
    });
  }

  /** @throws Undecided */
  without(these: Texts, others: Texts): Texts {
    return automaton(() => {
      const factory = new DFA.LimitedNodeFactory(nodes);
      const dfa = DFA.fromFA(others, factory);
      dfa.complement(factory);
      return NFA.fromIntersection(these, dfa, new NFA.LimitedNodeFactory(nodes * 4));
    });
  }

  these(texts: readonly string[]): Texts {
    const words = texts.map((text) => [begin, ...pointsOf(text), end]);
    return NFA.fromWords(words, { maxCharacter: last });
  }

  /** Some of the texts, short ones first, in letters where they may be letters. */
  *examples(texts: Texts, most: number): Generator<string> {
    let count = 0;
    for (const sets of pathsOf(texts)) {
      for (const turn of [0, 1]) {
        const text = sets.map((set) => readable(set, turn)).join("");
        yield text;
        if (++count >= most) return;
      }
    }
  }

  #expression(pattern: string): RegExp {
    const known = this.#expressions.get(pattern);
    if (known) return known;
    const expression = new RegExp(pattern, flagsOf(pattern));
    this.#expressions.set(pattern, expression);
    return expression;
  }

  #compiled(pattern: string): Texts {
    const literal = { source: pattern, flags: flagsOf(pattern) };
    const { expression } = automaton(() =>
      JS.Parser.fromLiteral(literal).parse({ assertions: "parse", backreferences: "throw", maxNodes: nodes }),
    );
    const alternatives = (expression.alternatives as Concatenation[]).map(inFrame);
    const anywhere: Element = { type: "Alternation", alternatives };
    const found = automaton(() =>
      nfaOf([
        {
          type: "Concatenation",
          elements: [repeated(all, 0, Number.POSITIVE_INFINITY), anywhere, repeated(all, 0, Number.POSITIVE_INFINITY)],
        },
      ]),
    );
    return automaton(() => NFA.fromIntersection(found, this.#any, new NFA.LimitedNodeFactory(nodes * 2)));
  }
}

function pointsOf(text: string): number[] {
  return [...text].map((one) => one.codePointAt(0) as number);
}

/** With `u`, as JSON Schema recommends, unless the pattern is none then. @throws Undecided */
function flagsOf(pattern: string): string {
  for (const flags of ["u", ""]) {
    try {
      new RegExp(pattern, flags);
      return flags;
    } catch {}
  }
  throw new Undecided("pattern", `${pattern} is no regular expression`);
}

function remembered(known: Map<string, Texts | Undecided>, key: string, make: () => Texts): Texts {
  let found = known.get(key);
  if (found === undefined) {
    try {
      found = make();
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      found = error;
    }
    known.set(key, found);
  }
  if (found instanceof Undecided) throw found;
  return found;
}

/** What the library refuses is too large, or is no automaton. */
function automaton<Made>(make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (error instanceof Undecided) throw error;
    throw new Undecided("pattern", error instanceof Error ? error.message.slice(0, 80) : "is too large");
  }
}

function framed(min: number, max: number): Texts {
  const middle = max === 0 ? [] : [repeated(characters, min, max)];
  return nfaOf([{ type: "Concatenation", elements: [one(begin), ...middle, one(end)] }]);
}

type Expression = Extract<Parameters<typeof NFA.fromRegex>[0], { readonly type: "Expression" }>;

function nfaOf(alternatives: Concatenation[]): Texts {
  return NFA.fromRegex(
    { type: "Expression", alternatives } as Expression,
    { maxCharacter: last },
    { assertions: "throw" },
    new NFA.LimitedNodeFactory(nodes),
  );
}

function repeated(set: CharSet, min: number, max: number): Element {
  const element: Element = { type: "CharacterClass", characters: set };
  return { type: "Quantifier", min, max, lazy: false, alternatives: [{ type: "Concatenation", elements: [element] }] };
}

function one(character: number): Element {
  return { type: "CharacterClass", characters: CharSet.fromCharacter(last, character) };
}

/** The same with `^` and `$` as the characters that frame a text, and no other character standing for these. */
function inFrame({ elements }: Concatenation): Concatenation {
  return { type: "Concatenation", elements: elements.map(elementInFrame) };
}

function elementInFrame(element: Element): Element {
  switch (element.type) {
    case "CharacterClass": {
      const set = CharSet.empty(last).union(element.characters.ranges);
      return { type: "CharacterClass", characters: set.intersect(characters) };
    }
    case "Quantifier":
      return { ...element, lazy: false, alternatives: element.alternatives.map(inFrame) };
    case "Alternation":
      return { type: "Alternation", alternatives: element.alternatives.map(inFrame) };
    case "Assertion":
      if (element.negate && isAnyCharacter(element.alternatives)) return one(element.kind === "behind" ? begin : end);
      throw new Undecided("pattern", "looks around");
    default:
      throw new Undecided("pattern", "is not understood");
  }
}

/** `^` is "no character before", `$` "none after". */
function isAnyCharacter([only, second]: readonly Concatenation[]): boolean {
  const [element, another] = only?.elements ?? [];
  return !second && !another && element?.type === "CharacterClass" && element.characters.isAll;
}

interface Step {
  readonly node: NFA.ReadonlyNode;
  readonly set?: CharSet;
  readonly before?: Step;
  readonly length: number;
}

/**
 * Ways through an automaton from its beginning to its end, short ones first, without the characters that frame a text. Each node is
 * passed a few times at the most: there may be more ways than anybody could count.
 */
function* pathsOf({ initial, finals }: Texts): Generator<readonly CharSet[]> {
  const passed = new Map<NFA.ReadonlyNode, number>();
  const isLast = (node: NFA.ReadonlyNode) => (finals as ReadonlySet<NFA.ReadonlyNode>).has(node);
  const waiting: Step[] = [{ node: initial, length: 0 }];
  for (let at = 0; at < waiting.length && at < mostSteps; at++) {
    const step = waiting[at] as Step;
    if (isLast(step.node)) yield setsOf(step).slice(1, -1);
    for (const [node, set] of step.node.out) {
      const times = passed.get(node) ?? 0;
      if (times > timesPassed || step.length > longestPath) continue;
      passed.set(node, times + 1);
      waiting.push({ node, set, before: step, length: step.length + 1 });
    }
  }
}

const longestPath = 2_000;
const timesPassed = 6;
const mostSteps = 100_000;

function setsOf(last: Step): readonly CharSet[] {
  const sets: CharSet[] = [];
  for (let step: Step | undefined = last; step?.set; step = step.before) sets.push(step.set);
  return sets.reverse();
}

const letters = [..."aA0-_ bB1."].map((letter) => letter.codePointAt(0) as number);

/** A character of a set, in another turn another one if there is one. */
function readable(set: CharSet, turn: number): string {
  const fitting = letters.filter((point) => set.has(point));
  const letter = fitting[turn] ?? fitting[0];
  if (letter !== undefined) return String.fromCodePoint(letter);
  const range = set.ranges.find(({ min, max }) => max >= 33 && min < 127) ?? set.ranges[0];
  const { min = 0, max = 0 } = range ?? {};
  const first = min < 33 && max >= 33 ? 33 : min;
  return String.fromCodePoint(Math.min(first + turn, max));
}
