import { isJsonObject, type Json, type Location, type Problem, type Sources } from "@tenon/contract";
import type { Dialect } from "../schema/dialect.js";
import { impliedType } from "../schema/implied-type.js";
import { positioned, type SchemaProblem } from "../schema/problem-codes.js";
import { resolveDynamicReference, resolveReference } from "../schema/resolve.js";
import { SchemaPlace } from "../schema/schema-place.js";
import { Algebra } from "./algebra.js";
import { itemsAllowed } from "./arrays.js";
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
import { kindsAllowed, textsAllowed, valuesAllowed } from "./scalars.js";
import type { KeywordTranslation, Translation } from "./translation.js";
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
}

/** Turns schemas into types, for one declaration. */
export class Translator implements Translation {
  readonly dialect: Dialect;
  readonly algebra = new Algebra((reference) => this.#expand(reference));
  readonly #options: TranslatorOptions;
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
    return this.#withImpliedKind(place, this.inPlace(place, false));
  }

  inPlace(place: SchemaPlace, tracking: boolean): Type {
    if (typeof place.value === "boolean") return place.value ? anything : nothing;
    if (!isJsonObject(place.value)) {
      const mend = "Write an object, true or false.";
      place.complain({ code: "SCHEMA_INVALID", at: place.at, message: "This is not a schema.", mend });
      return unknown(tracking);
    }
    if (this.#depth >= deepest || this.#schemas >= mostSchemas) {
      this.tooLarge(place);
      return unknown(tracking);
    }
    this.#depth++;
    this.#schemas++;
    try {
      return this.#allKeywords(place, tracking);
    } finally {
      this.#depth--;
    }
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

  #allKeywords(place: SchemaPlace, outerTracking: boolean): Type {
    const tracking = outerTracking || asksWhatIsEvaluated(place, this);
    const referred = this.#referred(place, tracking);
    if (place.has("$ref") && !this.dialect.siblingsOfReferences) return referred;
    let type = this.algebra.intersect(referred, this.#dynamicallyReferred(place, tracking));
    for (const translate of keywordTranslations) {
      const said = translate(place, this, tracking);
      if (!said) continue;
      const exact = this.algebra.intersect(type, said.exact);
      const isWanted = said.exact === said.plain || this.#options.exact || isReadable(exact);
      type = isWanted ? exact : this.algebra.intersect(type, said.plain);
    }
    return withoutUnevaluated(type, place, this);
  }

  #referred(place: SchemaPlace, tracking: boolean): Type {
    const target = this.#target(place);
    if (target === "none") return anything;
    if (target === "missing") return unknown(tracking);
    if (typeof target.value === "boolean") return target.value ? anything : nothing;
    return tracking ? this.#tracked(target) : this.#referenceTo(target);
  }

  #dynamicallyReferred(place: SchemaPlace, tracking: boolean): Type {
    const target = this.#dynamicTarget(place);
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
      return this.#withImpliedKind(target, this.inPlace(target, true));
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
      const type = this.alone(place);
      this.#expanded.set(place.key, type);
      return type;
    } finally {
      this.#open.delete(place.key);
    }
  }

  #refusedWithReferences(place: SchemaPlace): Type {
    if (place.has("$ref") && !this.dialect.siblingsOfReferences) return this.#refusedElsewhere(this.#target(place));
    return this.algebra.unite([
      refusedBy(place, this),
      ...(place.has("$ref") ? [this.#refusedElsewhere(this.#target(place))] : []),
      ...(place.has("$dynamicRef") ? [this.#refusedElsewhere(this.#dynamicTarget(place))] : []),
    ]);
  }

  #refusedElsewhere(target: SchemaPlace | "none" | "missing" | "depends"): Type {
    if (typeof target === "string") return anything;
    const implied = this.#impliedKind(target);
    const otherKinds = implied ? everyOf(...kinds.filter((kind) => kind !== implied)) : nothing;
    return this.algebra.unite([this.negated(target), otherKinds]);
  }

  #withImpliedKind(place: SchemaPlace, type: Type): Type {
    const kind = this.#impliedKind(place);
    return kind ? this.algebra.intersect(type, everyOf(kind)) : type;
  }

  #impliedKind(place: SchemaPlace): Kind | undefined {
    if (!this.dialect.impliedTypes || place.has("$ref")) return undefined;
    return impliedType(place, this.#options.sources, this.dialect);
  }

  /** Where the `$ref` of a schema leads in the end. */
  #target(place: SchemaPlace): SchemaPlace | "none" | "missing" {
    const passed = new Set<string>();
    let here = place;
    for (
      let ref = here.text("$ref");
      ref !== undefined;
      ref = this.#isNothingButReference(here) ? here.text("$ref") : undefined
    ) {
      const found = resolveReference(this.#options.sources, here, ref, this.dialect);
      if (!found) return this.#missing(here, "$ref", ref);
      here = place.elsewhere(found);
      // A circle of nothing but references allows anything.
      if (passed.has(here.key)) return "missing";
      passed.add(here.key);
    }
    return here === place ? "none" : here;
  }

  #dynamicTarget(place: SchemaPlace): SchemaPlace | "none" | "missing" | "depends" {
    const ref = this.dialect.siblingsOfReferences ? place.text("$dynamicRef") : undefined;
    if (ref === undefined) return "none";
    const found = resolveDynamicReference(this.#options.sources, place, ref, this.dialect);
    if (!found) return this.#missing(place, "$dynamicRef", ref);
    return found === "depends" ? "depends" : place.elsewhere(found);
  }

  #missing(place: SchemaPlace, keyword: string, ref: string): "missing" {
    const mend = "Correct the reference, or add what it refers to.";
    place.complain({
      code: "SCHEMA_REF_MISSING",
      at: place.atKeyword(keyword),
      message: `${ref} leads nowhere.`,
      mend,
    });
    return "missing";
  }

  #isNothingButReference(place: SchemaPlace): boolean {
    return place.has("$ref") && (!this.dialect.siblingsOfReferences || place.keywords.length === 1);
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
