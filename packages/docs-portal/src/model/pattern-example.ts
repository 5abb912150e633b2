/**
 * A text that a regular expression matches, the plainest that its words lead to: the first of alternatives, the fewest repetitions.
 * Undefined for what it does not follow (assertions, references, properties of Unicode); whether the text fits is for a validator to say.
 */
export function patternExample(pattern: string): string | undefined {
  const reader = new PatternReader(pattern);
  const text = reader.alternatives();
  return reader.isAtEnd ? text : undefined;
}

const classes: Readonly<Record<string, string>> = { d: "0", w: "a", s: " ", D: "a", W: "-", S: "a" };
const controls: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

/** Not the longest that an example needs, and long enough for names and numbers. */
const mostRepeats = 200;

class PatternReader {
  #at = 0;
  constructor(private readonly pattern: string) {}

  get isAtEnd(): boolean {
    return this.#at === this.pattern.length;
  }

  alternatives(): string | undefined {
    const first = this.#sequence();
    while (this.#takes("|")) if (this.#sequence() === undefined) return undefined;
    return first;
  }

  #sequence(): string | undefined {
    let text = "";
    while (!this.isAtEnd && !/[|)]/.test(this.#next)) {
      if (this.#takes("^") || this.#takes("$")) continue;
      const one = this.#atom();
      const times = this.#repeats();
      if (one === undefined || times === undefined) return undefined;
      text += one.repeat(times);
    }
    return text;
  }

  #atom(): string | undefined {
    if (this.#takes("(?:")) return this.#group();
    if (this.#takes("(")) return this.#next === "?" ? undefined : this.#group();
    if (this.#takes("[")) return this.#set();
    if (this.#takes("\\")) return this.#escape();
    if (this.#takes(".")) return "a";
    return /[*+?{]/.test(this.#next) ? undefined : this.#take();
  }

  #group(): string | undefined {
    const text = this.alternatives();
    return this.#takes(")") ? text : undefined;
  }

  #escape(): string | undefined {
    const letter = this.#take();
    if (/[1-9bBkpPuxc]/.test(letter)) return undefined;
    return classes[letter] ?? controls[letter] ?? letter;
  }

  /** Its first member; of one that says what it is not, a letter or digit that it does not name. */
  #set(): string | undefined {
    const isNegated = this.#takes("^");
    const members: string[] = [];
    while (!this.isAtEnd && !this.#takes("]")) {
      const member = this.#takes("\\") ? this.#escape() : this.#take();
      if (member === undefined) return undefined;
      members.push(member);
    }
    if (this.pattern[this.#at - 1] !== "]") return undefined;
    if (!isNegated) return members[0];
    return members.includes("-") ? undefined : [..."aA0_"].find((one) => !members.includes(one));
  }

  #repeats(): number | undefined {
    const least = this.#least();
    this.#takes("?");
    return least <= mostRepeats ? least : undefined;
  }

  #least(): number {
    if (this.#takes("?") || this.#takes("*")) return 0;
    if (this.#takes("+")) return 1;
    const bounds = /^\{(\d{1,9})(?:,\d*)?\}/.exec(this.pattern.slice(this.#at, this.#at + 24));
    if (!bounds) return 1;
    this.#at += bounds[0].length;
    return Number(bounds[1]);
  }

  get #next(): string {
    return this.pattern[this.#at] ?? "";
  }

  #take(): string {
    const letter = this.#next;
    this.#at++;
    return letter;
  }

  #takes(text: string): boolean {
    if (!this.pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}
