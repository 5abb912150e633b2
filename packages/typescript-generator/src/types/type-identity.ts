import { domainKey } from "./domain.js";
import {
  type ArrayShape,
  anything,
  type EvaluatedProperties,
  type NormalForm,
  type ObjectShape,
  type Type,
} from "./normal-form.js";
import { templateKey } from "./template-literal.js";

/** Numbers types so that two have the same number exactly when they say the same, whatever is noted about them. */
export class TypeIdentity {
  readonly #known = new WeakMap<object, number>();
  readonly #numbers = new Map<string, number>();

  constructor() {
    const number = this.#number("anything");
    this.#known.set(anything, number);
    // Anything is made of itself; from here on a copy of it is known to be the same.
    this.#numbers.set(this.#normalForm(anything), number);
  }

  of(type: Type): number {
    return this.#of(type, () => (type.kind === "reference" ? `@${type.place.key}` : this.#normalForm(type)));
  }

  ofArray(shape: ArrayShape): number {
    return this.#of(shape, () => {
      const prefix = shape.prefix.map((type) => this.of(type)).join(",");
      return `[${prefix};${this.of(shape.rest)};${shape.min};${shape.max};${shape.evaluated}]`;
    });
  }

  ofObject(shape: ObjectShape): number {
    return this.#of(shape, () => {
      const properties = [...shape.properties]
        .map(([name, { type, required }]) => `${JSON.stringify(name)}${required ? ":" : "?"}${this.of(type)}`)
        .toSorted()
        .join(",");
      const patterns = shape.patterns
        .map(({ names, type }) => `${templateKey(names)}:${this.of(type)}`)
        .toSorted()
        .join(",");
      return `{${properties};${patterns};${this.of(shape.rest)};${evaluatedKey(shape.evaluated)}}`;
    });
  }

  #normalForm(type: NormalForm): string {
    return [
      `${type.null}${type.booleans.true}${type.booleans.false}`,
      domainKey(type.numbers),
      domainKey(type.strings),
      ...[type.arrays.map((shape) => this.ofArray(shape)), type.objects.map((shape) => this.ofObject(shape))].map(
        (some) => some.toSorted((a, b) => a - b).join(","),
      ),
      type.references
        .map(({ place }) => place.key)
        .toSorted()
        .join(","),
    ].join("/");
  }

  #of(object: object, text: () => string): number {
    const known = this.#known.get(object);
    if (known !== undefined) return known;
    const number = this.#number(text());
    this.#known.set(object, number);
    return number;
  }

  #number(text: string): number {
    const known = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, known);
    return known;
  }
}

export function evaluatedKey(evaluated: EvaluatedProperties): string {
  if (evaluated === "all") return "all";
  return JSON.stringify([[...evaluated.names].toSorted(), [...evaluated.patterns].toSorted()]);
}
