/** `[set, next]`, `[-1, one, other]` (both ways), `[-2, assertion, next]`, `[-3]` (found); see the generator's `pattern-program.ts`. */
type Step = readonly number[];

/** A set of steps that the text so far can have led to, and where the next character leads from it. */
interface State {
  readonly steps: readonly number[];
  readonly isStart: boolean;
  /** Whether the character before is one of a word. */
  readonly afterWord: boolean;
  /** By symbol: the next state, or whether the pattern is found whatever follows. */
  readonly next: (State | boolean | undefined)[];
}

/** Beyond so many, what was learnt is forgotten, so that no text makes it grow. */
const mostRemembered = 2000;

/** The symbol for the end of the text. Those from 1 on are given to kinds of characters as they are met. */
const end = 0;

/**
 * A regular expression that is run in time linear in the text, whatever pattern and text are: all ways through the steps are followed at once, and
 * each set of them is looked at once for each kind of character. `sets` are regular expressions of one character.
 */
export function linearPattern(sets: readonly string[], steps: readonly Step[]): { test(text: string): boolean } {
  const tests = [...sets, "\\w"].map((set) => new RegExp(`^${set}$`, "u"));
  /** By code point, the symbol of its kind; kinds are told apart by the sets that they are in. */
  let symbols = new Map<number, number>();
  const kinds: boolean[][] = [[]];
  const symbolOfKind = new Map<string, number>();
  let states = new Map<string, State>();
  let start = stateOf([0], true, false);

  function symbolOf(codePoint: number): number {
    const known = symbols.get(codePoint);
    if (known !== undefined) return known;
    const character = String.fromCodePoint(codePoint);
    const kind = tests.map((test) => test.test(character));
    const symbol = symbolOfKind.get(kind.join()) ?? kinds.push(kind) - 1;
    symbolOfKind.set(kind.join(), symbol);
    if (symbols.size >= mostRemembered) symbols = new Map();
    symbols.set(codePoint, symbol);
    return symbol;
  }

  function stateOf(from: readonly number[], isStart: boolean, afterWord: boolean): State {
    const key = `${from.join()} ${isStart} ${afterWord}`;
    const known = states.get(key);
    if (known) return known;
    if (states.size >= mostRemembered) {
      states = new Map();
      start = { steps: [0], isStart: true, afterWord: false, next: [] };
    }
    const state: State = { steps: from, isStart, afterWord, next: [] };
    states.set(key, state);
    return state;
  }

  function advance(state: State, symbol: number): State | boolean {
    const kind = kinds[symbol] as readonly boolean[];
    const beforeWord = kind.at(-1) ?? false;
    const holds = [state.isStart, symbol === end, state.afterWord !== beforeWord, state.afterWord === beforeWord];
    const seen = new Set<number>();
    const following = new Set<number>();
    const waiting = [...state.steps];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const [what, one, other] = steps[at] as [number, number, number];
      if (what === -3) return true;
      if (what === -1) waiting.push(one, other);
      else if (what === -2) waiting.push(...(holds[one] ? [other] : []));
      else if (kind[what]) following.add(one);
    }
    if (symbol === end) return false;
    // A match may begin at any character.
    return stateOf(
      [...following.add(0)].sort((one, other) => one - other),
      false,
      beforeWord,
    );
  }

  return {
    test(text) {
      let state = start;
      for (let at = 0; at <= text.length; at++) {
        const codePoint = text.codePointAt(at);
        const symbol = codePoint === undefined ? end : symbolOf(codePoint);
        if (codePoint !== undefined && codePoint > 0xffff) at++;
        let next = state.next[symbol];
        if (next === undefined) {
          next = advance(state, symbol);
          state.next[symbol] = next;
        }
        if (typeof next === "boolean") return next;
        state = next;
      }
      return false;
    },
  };
}
