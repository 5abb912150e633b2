import { isJsonObject, type Json, type Location, type Problem, type Sources } from "@tenon/contract";
import type { Dialect } from "../schema/dialect.js";
import { impliedType } from "../schema/implied-type.js";
import { positioned, type SchemaProblem } from "../schema/problem-codes.js";
import { SchemaPlace } from "../schema/schema-place.js";
import { Algebra } from "./algebra.js";
import { itemsAllowed } from "./arrays.js";
import { brandOf } from "./branded-formats.js";
import { allAllowed, anyAllowed, noneAllowed, oneAllowed } from "./combinators.js";
import { conditionAllowed, dependenciesAllowed } from "./conditions.js";
import { refusedBy } from "./negation.js";
import {
  anyArray,
  anyObject,
  anything,
  everyOf,
  type Kind,
  kinds,
  type NormalForm,
  nothing,
  type Reference,
  type Type,
} from "./normal-form.js";
import { namesAllowed, propertiesAllowed } from "./objects.js";
import { isReadable } from "./readable.js";
import { ReferenceTargets } from "./reference-targets.js";
import { kindsAllowed, textsAllowed, valuesAllowed } from "./scalars.js";
import { type Allowed, allowed, type KeywordTranslation, type Translation } from "./translation.js";
import { asksWhatIsEvaluated, withoutUnevaluated } from "./unevaluated.js";

/** Schemas that are nested more deeply are not read, and neither are more of them for one declaration. */
const deepest = 200;
const mostSchemas = 50_000;

const keywordTranslations: readonly KeywordTranslation[] = [
  kindsAllowed,
  valuesAllowed,
  textsAllowed,
  propertiesAllowed,
  namesAllowed,
  itemsAllowed,
  allAllowed,
  anyAllowed,
  oneAllowed,
  dependenciesAllowed,
  conditionAllowed,
  noneAllowed,
];

const anythingEvaluated: NormalForm = {
  ...anything,
  arrays: [{ ...anyArray, evaluated: Number.POSITIVE_INFINITY }],
  objects: [{ ...anyObject, evaluated: "all" }],
};

/** Of a schema that cannot be read: anything, and who knows what of it is evaluated. */
function unknown(tracking: boolean): Type {
  return tracking ? anythingEvaluated : anything;
}

export interface TranslatorOptions {
  readonly sources: Sources;
  readonly dialect: Dialect;
  /** Whether types are exact even where a person would rather read a wider one. */
  readonly exact: boolean;
  /** Whether text of a format has a type of its own. */
  readonly branded?: boolean;
  /** Whether a schema that stands inside another is declared by itself, and therefore referred to. */
  declaresInner?(at: Location): boolean;
}

/** Turns schemas into types, for one declaration. */
export class Translator implements Translation {
  readonly dialect: Dialect;
  readonly algebra = new Algebra((reference) => this.#expand(reference));
  readonly #options: TranslatorOptions;
  readonly #targets: ReferenceTargets;
  readonly #problems = new Map<string, Problem>();
  readonly #references = new Map<string, Reference>();
  readonly #expanded = new Map<string, Type>();
  readonly #refused = new Map<string, Type>();
  readonly #open = new Set<string>();
  #depth = 0;
  #schemas = 0;
  #isTooLarge = false;

  constructor(options: TranslatorOptions) {
    this.#options = options;
    this.dialect = options.dialect;
    this.#targets = new ReferenceTargets(options.sources, options.dialect);
  }

  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  /** The schema at a place in the sources. */
  place(value: Json, at: Location): SchemaPlace {
    return new SchemaPlace(value, at, (problem) => this.#report(problem));
  }

  /** What a schema with a name of its own is, inside. */
  inside(place: SchemaPlace): Type {
    return this.#expand(this.#referenceTo(place)) ?? anything;
  }

  /** Said once: where one schema is too deep, its neighbours are. */
  tooLarge(place: SchemaPlace): void {
    if (this.#isTooLarge) return;
    this.#isTooLarge = true;
    place.complain({
      code: "SCHEMA_TOO_LARGE",
      at: place.at,
      message: `This is nested more than ${deepest} levels deep, or more than ${mostSchemas} schemas are read for one type.`,
      mend: "Give names to inner schemas, and refer to them.",
    });
  }

  alone(place: SchemaPlace): Type {
    return this.#options.declaresInner?.(place.at) ? this.#referenceTo(place) : this.#standing(place, false);
  }

  readonly textsOf = (place: SchemaPlace): Type =>
    (this.#options.branded ? brandOf(place) : undefined) ?? everyOf("string");

  inPlace(place: SchemaPlace, tracking: boolean): Type {
    return this.#read(place, tracking, anything);
  }

  said(place: SchemaPlace, tracking: boolean): readonly Allowed[] {
    if (asksWhatIsEvaluated(place, this)) return [allowed(this.inPlace(place, tracking))];
    return this.#keywords(place, tracking);
  }

  negated(place: SchemaPlace): Type {
    const known = this.#refused.get(place.key);
    if (known) return known;
    this.#schemas++;
    if (this.#schemas >= mostSchemas) return anything;
    // Where a schema is refused if it is refused, anything may be.
    this.#refused.set(place.key, anything);
    const refused = this.#refusedWithReferences(place);
    this.#refused.set(place.key, refused);
    return refused;
  }

  /** Of a schema that stands on its own, so that it means the kind of value that it is plainly about. */
  #standing(place: SchemaPlace, tracking: boolean): Type {
    const kind = this.#impliedKind(place);
    if (kind === "string") return this.#read(place, tracking, this.textsOf(place));
    return this.#read(place, tracking, kind ? everyOf(kind) : anything);
  }

  #read(place: SchemaPlace, outerTracking: boolean, implied: Type): Type {
    const tracking = outerTracking || asksWhatIsEvaluated(place, this);
    return withoutUnevaluated(this.#combined(implied, this.#keywords(place, tracking)), place, this);
  }

  /** What a schema says, keyword by keyword, if it can be read at all. */
  #keywords(place: SchemaPlace, tracking: boolean): readonly Allowed[] {
    if (typeof place.value === "boolean") return [allowed(place.value ? anything : nothing)];
    if (!isJsonObject(place.value)) {
      const mend = "Write an object, true or false.";
      place.complain({ code: "SCHEMA_INVALID", at: place.at, message: "This is not a schema.", mend });
      return [allowed(unknown(tracking))];
    }
    if (this.#depth >= deepest || this.#schemas >= mostSchemas) {
      this.tooLarge(place);
      return [allowed(unknown(tracking))];
    }
    this.#depth++;
    this.#schemas++;
    try {
      const referred = allowed(this.#referred(place, tracking));
      if (place.has("$ref") && !this.dialect.siblingsOfReferences) return [referred];
      const dynamic = allowed(this.#dynamicallyReferred(place, tracking));
      return [referred, dynamic, ...keywordTranslations.flatMap((translate) => translate(place, this, tracking))];
    } finally {
      this.#depth--;
    }
  }

  /** All at once. Whether an exact type is worth reading is seen once everything that is plain has been said. */
  #combined(implied: Type, said: readonly Allowed[]): Type {
    const { intersect } = this.algebra;
    const certain = said.filter(({ exact, plain }) => exact === plain);
    const type = certain.map(({ exact }) => exact).reduce(intersect, implied);
    const others = said.filter(({ exact, plain }) => exact !== plain);
    return others.reduce((narrowed, { exact, plain }) => {
      const narrowest = intersect(narrowed, exact);
      return this.#options.exact || isReadable(narrowest) ? narrowest : intersect(narrowed, plain);
    }, type);
  }

  #referred(place: SchemaPlace, tracking: boolean): Type {
    const target = this.#targets.target(place);
    if (target === "none") return anything;
    if (target === "missing") return unknown(tracking);
    if (typeof target.value === "boolean") return target.value ? anything : nothing;
    return tracking ? this.#tracked(target) : this.#referenceTo(target);
  }

  #dynamicallyReferred(place: SchemaPlace, tracking: boolean): Type {
    const target = this.#targets.dynamicTarget(place);
    if (target === "none") return anything;
    if (target === "missing" || target === "depends") return unknown(tracking);
    return tracking ? this.#tracked(target) : this.#referenceTo(target);
  }

  /** A schema that is referred to, with what it evaluates. */
  #tracked(target: SchemaPlace): Type {
    const key = `tracked ${target.key}`;
    if (this.#open.has(key)) return unknown(true);
    this.#open.add(key);
    try {
      return this.#standing(target, true);
    } finally {
      this.#open.delete(key);
    }
  }

  #expand({ place }: Reference): Type | undefined {
    const known = this.#expanded.get(place.key);
    if (known) return known;
    if (this.#open.has(place.key)) return undefined;
    this.#open.add(place.key);
    try {
      const type = this.#standing(place, false);
      this.#expanded.set(place.key, type);
      return type;
    } finally {
      this.#open.delete(place.key);
    }
  }

  #refusedWithReferences(place: SchemaPlace): Type {
    if (place.has("$ref") && !this.dialect.siblingsOfReferences)
      return this.#refusedElsewhere(this.#targets.target(place));
    return this.algebra.unite([
      refusedBy(place, this),
      ...(place.has("$ref") ? [this.#refusedElsewhere(this.#targets.target(place))] : []),
      ...(place.has("$dynamicRef") ? [this.#refusedElsewhere(this.#targets.dynamicTarget(place))] : []),
    ]);
  }

  #refusedElsewhere(target: SchemaPlace | "none" | "missing" | "depends"): Type {
    if (typeof target === "string") return anything;
    const implied = this.#impliedKind(target);
    const otherKinds = implied ? everyOf(...kinds.filter((kind) => kind !== implied)) : nothing;
    return this.algebra.unite([this.negated(target), otherKinds]);
  }

  #impliedKind(place: SchemaPlace): Kind | undefined {
    if (!this.dialect.impliedTypes || place.has("$ref")) return undefined;
    return impliedType(place, this.#options.sources, this.dialect);
  }

  #referenceTo(place: SchemaPlace): Reference {
    const known = this.#references.get(place.key) ?? { kind: "reference", place };
    this.#references.set(place.key, known);
    return known;
  }

  #report(problem: SchemaProblem): void {
    const key = JSON.stringify([problem.code, problem.at, problem.message]);
    if (!this.#problems.has(key)) this.#problems.set(key, positioned(this.#options.sources, problem));
  }
}
