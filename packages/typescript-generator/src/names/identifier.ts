import { createHash } from "node:crypto";

/** Longer names are cut and told apart by a digest: file systems take 255 bytes. */
const longest = 80;

/** A name that TypeScript takes. Only made here, from words in which nothing but letters and digits is left. */
export class Identifier {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  /** `order placed` → `OrderPlaced`; undefined when no letter or digit is in it. */
  static pascal(...texts: readonly string[]): Identifier | undefined {
    const words = texts.flatMap(wordsOf);
    return words.length === 0 ? undefined : new Identifier(shortened(startingRight(joinWords(words.map(capitalised)))));
  }

  /** `OrderPlaced` → `orderPlaced`. */
  static camel(...texts: readonly string[]): Identifier | undefined {
    const words = texts.flatMap(wordsOf);
    if (words.length === 0) return undefined;
    const [first = "", ...rest] = words;
    return new Identifier(shortened(startingRight(joinWords([uncapitalised(first), ...rest.map(capitalised)]))));
  }

  /** A name that this package writes itself. */
  static literal(words: TemplateStringsArray): Identifier {
    return new Identifier(words.join(""));
  }

  /** This name with something of ours around it. */
  with(affix: { readonly before?: Affix; readonly after?: Affix }): Identifier {
    const text = affix.before === undefined ? this.text : capitalised(this.text);
    return new Identifier(`${affix.before ?? ""}${text}${affix.after ?? ""}`);
  }
}

type Affix =
  | "validate"
  | "Publisher"
  | "Consumer"
  | "Event"
  | "Channel"
  | "Subscription"
  | "Type"
  | "Message"
  | "Parameters"
  | "Server"
  | "Variables"
  | "Headers"
  | "Request"
  | "Requester"
  | "Responder";

/** `orderPlaced`, `Order placed` → `order-placed`; undefined when no letter or digit is in it. */
export function kebab(...texts: readonly string[]): string | undefined {
  const words = texts.flatMap(wordsOf).map((word) => word.toLowerCase());
  return words.length === 0 ? undefined : shortened(words.join("-"));
}

/** The same names are taken apart again and again. */
const takenApart = new Map<string, readonly string[]>();

/** Where the case turns and where a character is neither letter nor digit: `HTTPServer_v1` → `HTTP`, `Server`, `v1`. */
export function wordsOf(text: string): readonly string[] {
  const known = takenApart.get(text);
  if (known) return known;
  const words = text
    .normalize("NFC")
    .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .match(/[\p{L}\p{Nl}\p{Nd}][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}]*/gu);
  if (takenApart.size > 10_000) takenApart.clear();
  takenApart.set(text, words ?? []);
  return words ?? [];
}

/** Two numbers stay two: `1/0` → `1_0`, that it is not taken for `10`. */
function joinWords(words: readonly string[]): string {
  return words.reduce(
    (name, word) => (/\p{Nd}$/u.test(name) && /^\p{Nd}/u.test(word) ? `${name}_${word}` : name + word),
    "",
  );
}

function startingRight(name: string): string {
  return /^\p{ID_Start}/u.test(name) ? name : `_${name}`;
}

function capitalised(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}

function uncapitalised(word: string): string {
  if (word === word.toUpperCase()) return word.toLowerCase();
  const [first = ""] = word;
  return first.toLowerCase() + word.slice(first.length);
}

function shortened(name: string): string {
  if (name.length <= longest) return name;
  return `${[...name.slice(0, longest - 10)].join("").replace(/[\uD800-\uDBFF]$/, "")}_${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
}
