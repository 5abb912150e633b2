/** The string literals of a text. While they are out, with a number in their place, what is matched is code and never the text of a schema. */
export class Strings {
  readonly #taken: string[] = [];

  takeOut(text: string): string {
    return text.replaceAll(/"(?:[^"\\]|\\.)*"/g, (literal) => this.#placeholder(literal));
  }

  putBack(text: string): string {
    return text.replaceAll(/"(\d+)"/g, (_all, index) => this.at(index));
  }

  /** The literal of that number, with its quotes. */
  at(index: string): string {
    return this.#taken[Number(index)] as string;
  }

  /** What stands in the text for a literal that says this. */
  placeholderFor(text: string): string {
    return this.#placeholder(JSON.stringify(text));
  }

  /** `"a"+"b"` → `"ab"` */
  joined(text: string): string {
    const once = text.replaceAll(/"(\d+)" ?\+ ?"(\d+)"/g, (_all, one, other) => {
      return this.#placeholder(this.at(one).slice(0, -1) + this.at(other).slice(1));
    });
    return once === text ? text : this.joined(once);
  }

  #placeholder(literal: string): string {
    return `"${this.#taken.push(literal) - 1}"`;
  }
}
