/** Text that is HTML. There is one way to make it, the tag `html`, in which everything that is not literal is escaped. */
export type Html = Markup;

/** What may stand in a template: HTML as it is, text escaped, lists one after the other, and nothing for what is absent. */
export type Piece = Html | string | number | undefined | false | readonly Piece[];

/** `` html`<p title="${text}">${text}</p>` ``. A value may stand between tags or between the quotes of an attribute, nowhere else. */
export function html(literal: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const text = literal.reduce((done, part, index) => done + print(pieces[index - 1]) + part);
  return new Markup(text);
}

class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

function print(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (piece instanceof Markup) return piece.toString();
  if (typeof piece === "string") return escaped(piece);
  if (typeof piece === "number") return String(piece);
  return piece.map(print).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that no page should carry: controls, and those that turn the direction of what follows them. */
const unprintable = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** What most texts are. */
const plainText = /^[\t\n\r -~]*$/;

/** A text without what no page should carry. */
export function printable(text: string): string {
  return plainText.test(text) ? text : text.replace(unprintable, "\ufffd");
}

const special = /[&<>"']/;

function escaped(text: string): string {
  const seen = printable(text);
  if (!special.test(seen)) return seen;
  return seen.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
