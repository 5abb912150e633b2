import { domainIncludes } from "./domain.js";
import {
  type ArrayShape,
  anything,
  type EvaluatedProperties,
  isNothing,
  type NormalForm,
  type ObjectShape,
  type Type,
} from "./normal-form.js";
import { isSubset } from "./sets.js";
import { itemAt, typesForName } from "./shapes.js";
import { templateKey } from "./template-literal.js";
import type { TypeIdentity } from "./type-identity.js";

/** Says whether one type certainly has every value of another. A "no" may also mean that it could not be told cheaply. */
export class Inclusion {
  readonly #identity: TypeIdentity;
  readonly #known = new Map<string, boolean>();

  constructor(identity: TypeIdentity) {
    this.#identity = identity;
  }

  includes(wide: Type, narrow: Type): boolean {
    if (wide === anything || isNothing(narrow)) return true;
    const [a, b] = [this.#identity.of(wide), this.#identity.of(narrow)];
    if (a === b) return true;
    if (wide.kind === "reference" || narrow.kind === "reference") return false;
    const key = `${a}>${b}`;
    const known = this.#known.get(key) ?? this.#includesNormal(wide, narrow);
    this.#known.set(key, known);
    return known;
  }

  includesObject(wide: ObjectShape, narrow: ObjectShape): boolean {
    return (
      evaluatesAll(wide.evaluated, narrow.evaluated) &&
      this.#includesProperties(wide, narrow) &&
      this.#includesOtherNames(wide, narrow)
    );
  }

  includesArray(wide: ArrayShape, narrow: ArrayShape): boolean {
    if (narrow.min < wide.min || narrow.max > wide.max || narrow.evaluated > wide.evaluated) return false;
    const length = Math.min(narrow.max, Math.max(wide.prefix.length, narrow.prefix.length));
    for (let index = 0; index < length; index++) {
      if (!this.includes(itemAt(wide, index), itemAt(narrow, index))) return false;
    }
    return narrow.max <= length || this.includes(wide.rest, narrow.rest);
  }

  #includesNormal(wide: NormalForm, narrow: NormalForm): boolean {
    const references = new Set(wide.references.map(({ place }) => place.key));
    return (
      (wide.null || !narrow.null) &&
      (wide.booleans.true || !narrow.booleans.true) &&
      (wide.booleans.false || !narrow.booleans.false) &&
      domainIncludes(wide.numbers, narrow.numbers) &&
      domainIncludes(wide.strings, narrow.strings) &&
      narrow.references.every(({ place }) => references.has(place.key)) &&
      narrow.arrays.every((shape) => wide.arrays.some((other) => this.includesArray(other, shape))) &&
      narrow.objects.every((shape) => wide.objects.some((other) => this.includesObject(other, shape)))
    );
  }

  #includesProperties(wide: ObjectShape, narrow: ObjectShape): boolean {
    for (const [name, property] of wide.properties) {
      const other = narrow.properties.get(name);
      if (property.required && !other?.required) return false;
      const types = other ? [other.type] : typesForName(narrow, name);
      if (!types.some((type) => this.includes(property.type, type))) return false;
    }
    for (const [name, { type }] of narrow.properties) {
      if (wide.properties.has(name)) continue;
      if (!typesForName(wide, name).every((other) => this.includes(other, type))) return false;
    }
    return true;
  }

  /** A name may fit patterns of both, so each is held against each, except where both have the same pattern. */
  #includesOtherNames(wide: ObjectShape, narrow: ObjectShape): boolean {
    if (wide.rest === anything && wide.patterns.length === 0) return true;
    if (!this.includes(wide.rest, narrow.rest)) return false;
    const inNarrow = new Map(narrow.patterns.map(({ names, type }) => [templateKey(names), type]));
    const inWide = new Map(wide.patterns.map(({ names, type }) => [templateKey(names), type]));
    for (const [key, type] of inNarrow) {
      if (!inWide.has(key) && !this.includes(wide.rest, type)) return false;
    }
    for (const [key, type] of inWide) {
      const same = inNarrow.get(key);
      if (same && this.includes(type, same)) continue;
      if (same || ![narrow.rest, ...inNarrow.values()].every((other) => this.includes(type, other))) return false;
    }
    return true;
  }
}

/** What evaluates more is left more room by `unevaluatedProperties`. */
function evaluatesAll(more: EvaluatedProperties, less: EvaluatedProperties): boolean {
  if (more === "all" || less === "all") return more === "all";
  return isSubset(less.names, more.names) && isSubset(less.patterns, more.patterns);
}
