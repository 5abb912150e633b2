import type { Claim } from "./claim.js";
import type { Documents } from "./documents.js";
import { canonical, isObject, type Json, type JsonObject } from "./json.js";
import { isAssertion } from "./keywords.js";

/**
 * Gives schemas that say the same thing in the same words the same number, wherever they stand: the order of members and
 * annotations do not count, and a reference is what it leads to.
 */
export class Identity {
  readonly #ofObject = new WeakMap<JsonObject, number>();
  readonly #ofText = new Map<string, number>();
  #colours: ReadonlyMap<JsonObject, number> = new Map();
  #isSettled = false;

  constructor(private readonly documents: Documents) {
    this.#colours = this.#colourTargets();
  }

  of(schema: Json): number {
    if (!isObject(schema)) return this.#number(String(schema));
    const known = this.#ofObject.get(schema);
    if (known !== undefined) return known;
    const number = this.#number(this.#text(schema, (target) => this.#colours.get(target) ?? -1));
    this.#ofObject.set(schema, number);
    return number;
  }

  /** The number of a claim: that of the schema, below zero where it does not hold. */
  ofClaim({ schema, holds }: Claim): number {
    const number = this.of(schema) + 1;
    return holds ? number : -number;
  }

  #number(text: string): number {
    const known = this.#ofText.get(text);
    if (known !== undefined) return known;
    this.#ofText.set(text, this.#ofText.size);
    return this.#ofText.size - 1;
  }

  #text(schema: JsonObject, colourOf: (target: JsonObject) => number): string {
    const parts: string[] = [];
    for (const keyword of Object.keys(schema).sort()) {
      if (!isAssertion(keyword)) continue;
      const value = schema[keyword] as Json;
      parts.push(`${keyword}:${this.#valueText(schema, keyword, value, colourOf)}`);
    }
    return `{${parts.join(",")}}`;
  }

  #valueText(schema: JsonObject, keyword: string, value: Json, colourOf: (target: JsonObject) => number): string {
    if (keyword === "$ref" || keyword === "$dynamicRef" || keyword === "$recursiveRef") {
      const target = this.documents.targetIfAny(schema);
      return isObject(target) ? `#${colourOf(target)}` : `!${canonical(value)}${String(target)}`;
    }
    if (keyword === "enum" && Array.isArray(value)) return value.map(canonical).sort().join("|");
    if (keyword === "const" || keyword === "required" || keyword === "type") return canonical(value);
    return this.#nested(value, colourOf);
  }

  #nested(value: Json, colourOf: (target: JsonObject) => number): string {
    if (Array.isArray(value)) return `[${value.map((one) => this.#nested(one, colourOf)).join(",")}]`;
    if (!isObject(value)) return JSON.stringify(value);
    if (this.documents.isSchema(value)) return this.#isSettled ? `s${this.of(value)}` : this.#text(value, colourOf);
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${this.#nested(value[name] as Json, colourOf)}`).join(",")}}`;
  }

  /**
   * A colour for each schema that a reference leads to, the same for two that cannot be told apart by following references however
   * far: refined, as states of an automaton are, until no round tells more apart than the one before.
   */
  #colourTargets(): ReadonlyMap<JsonObject, number> {
    const targets = this.documents.targets();
    let colours = new Map<JsonObject, number>(targets.map((target) => [target, 0]));
    for (let count = 0; ; ) {
      const texts = targets.map(
        (target) => `${colours.get(target)}${this.#text(target, (other) => colours.get(other) ?? -1)}`,
      );
      const numbers = new Map([...new Set(texts)].map((text, index) => [text, index]));
      colours = new Map(targets.map((target, index) => [target, numbers.get(texts[index] as string) as number]));
      if (numbers.size === count || targets.length === 0) break;
      count = numbers.size;
    }
    this.#isSettled = true;
    return colours;
  }
}
