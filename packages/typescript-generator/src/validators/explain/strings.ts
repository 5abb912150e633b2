/** `data0.name`, or `key0.name` where names of members are looked at. How ajv escapes a name for a path is its own. */
const member = /\b((?:data|key)\d*)\.(?!replace\()([\w$]+)/g;

/**
 * What comes from a schema in the text that ajv has written: string literals, and names of members. While it is out, with a
 * number in its place, what is matched is ajv's own code.
 */
export class Strings {
  readonly #taken: string[] = [];

  takeOut(text: string): string {
    return text
      .replaceAll(/"(?:[^"\\]|\\.)*"/g, (literal) => this.#placeholder(literal))
      .replaceAll(member, (_all, value: string, name: string) => `${value}.@${this.#taken.push(name) - 1}`);
  }

  putBack(text: string): string {
    return text
      .replaceAll(/\.@(\d+)/g, (_all, index) => `.${this.at(index)}`)
      .replaceAll(/"(\d+)"/g, (_all, index) => this.at(index));
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
