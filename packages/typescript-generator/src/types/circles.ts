import type { SchemaPlace } from "../schema/schema-place.js";
import { anything, type Reference, type Type } from "./normal-form.js";
import type { Translator } from "./translator.js";

/** The ways on which the type of a schema comes back to itself, as far as TypeScript minds. */
export class Circles {
  readonly #self: SchemaPlace;
  readonly #translator: Translator;

  constructor(self: SchemaPlace, translator: Translator) {
    this.#self = self;
    this.#translator = translator;
  }

  /** TypeScript refuses a type that is an alternative of itself, be it by way of others: such names are replaced by what they stand for. */
  without(type: Type): Type {
    const parts: Type[] = [];
    const seen = new Set([this.#self.key]);
    const waiting: Type[] = [type];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next.kind === "normal") {
        parts.push({ ...next, references: [] });
        waiting.push(...next.references.toReversed());
      } else if (!this.#returns(next, alternativesOf)) {
        parts.push(next);
      } else if (!seen.has(next.place.key)) {
        seen.add(next.place.key);
        waiting.push(this.#translator.inside(next.place));
      }
    }
    const [only] = parts;
    if (parts.length === 1 && only) return only;
    return parts.length === 0 ? anything : this.#translator.algebra.unite(parts);
  }

  /** Whether a name stands for something that has this schema in its lists. Through the properties of objects TypeScript does not look. */
  returnsInLists(reference: Reference): boolean {
    return this.#returns(reference, inListsOf);
  }

  #returns(reference: Reference, ways: (type: Type) => readonly Reference[]): boolean {
    const passed = new Set<string>();
    const waiting = [reference];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next.place.key === this.#self.key) return true;
      if (passed.has(next.place.key)) continue;
      passed.add(next.place.key);
      waiting.push(...ways(this.#translator.inside(next.place)));
    }
    return false;
  }
}

function alternativesOf(type: Type): readonly Reference[] {
  return type.kind === "reference" ? [type] : type.references;
}

function inListsOf(type: Type): readonly Reference[] {
  if (type.kind === "reference") return [type];
  return [
    ...type.references,
    ...type.arrays.flatMap(({ prefix, rest }) => [...prefix, ...listed(rest)].flatMap(inListsOf)),
  ];
}

/** Anything is a list of anything. */
function listed(rest: Type): readonly Type[] {
  return rest === anything ? [] : [rest];
}
