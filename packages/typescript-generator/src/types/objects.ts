import { patternMatches } from "../schema/pattern.js";
import type { SchemaPlace } from "../schema/schema-place.js";
import { consistentPatterns } from "./intersect-shapes.js";
import {
  anyObject,
  anything,
  type EvaluatedProperties,
  isNothing,
  noneEvaluated,
  nothing,
  type ObjectShape,
  onlySome,
  orOtherKind,
  type PatternProperties,
  type Property,
  type Type,
} from "./normal-form.js";
import {
  acceptsEveryString,
  onlyStringOf,
  type TemplateLiteral,
  templateKey,
  templateOfPattern,
} from "./template-literal.js";
import { allowed, type KeywordTranslation, type Translation } from "./translation.js";

const describing = ["properties", "required", "patternProperties", "additionalProperties"];

/** `properties`, `required`, `patternProperties` and `additionalProperties`, which make one shape together. */
export const propertiesAllowed: KeywordTranslation = (place, translation, tracking) => {
  if (!describing.some((keyword) => place.has(keyword))) return [];
  const shape = new ObjectReader(place, translation).shape(tracking);
  return [allowed(orOtherKind({ objects: shape ? [shape] : [] }))];
};

/** `propertyNames`, where its names can be listed or said as template literals. */
export const namesAllowed: KeywordTranslation = (place, translation) => {
  const schema = place.schema("propertyNames");
  const names = schema && translation.algebra.flatten(translation.alone(schema))?.strings;
  if (!names) return [];
  const named = (type: Type) =>
    new Map([...names.values].map((name): [string, Property] => [name, { type, required: false, notes: [] }]));
  if (names.kind === "all but")
    return [allowed(orOtherKind({ objects: [{ ...anyObject, properties: named(nothing) }] }))];
  const patterns = names.templates.flatMap(([template]) => (template ? [{ names: template, type: anything }] : []));
  const shape: ObjectShape = { ...anyObject, properties: named(anything), patterns, rest: nothing };
  return [allowed(orOtherKind({ objects: [shape] }))];
};

/** An object with this property, whatever else is in it. */
export function objectWith(...properties: readonly (readonly [name: string, type: Type | "absent"])[]): Type {
  const described = properties.map(([name, type]): [string, Property] => {
    if (type === "absent") return [name, { type: nothing, required: false, notes: [] }];
    return [name, { type, required: true, notes: [] }];
  });
  return onlySome({ objects: [{ ...anyObject, properties: new Map(described) }] });
}

interface Pattern {
  readonly pattern: string;
  /** Undefined for a pattern that no template literal says. */
  readonly template: TemplateLiteral | undefined;
  readonly type: Type;
}

class ObjectReader {
  readonly #translation: Translation;
  readonly #required: readonly string[];
  readonly #declared: ReadonlyMap<string, SchemaPlace>;
  readonly #patterns: readonly Pattern[];
  readonly #additional: Type;
  readonly #isClosedByKeyword: boolean;

  constructor(place: SchemaPlace, translation: Translation) {
    this.#translation = translation;
    this.#required = place.names("required") ?? [];
    this.#declared = place.schemasByName("properties") ?? new Map();
    this.#patterns = [...(place.schemasByName("patternProperties") ?? [])].map(([pattern, schema]) => ({
      pattern,
      template: templateOfPattern(pattern),
      type: translation.alone(schema),
    }));
    const additional = place.schema("additionalProperties");
    this.#additional = additional ? translation.alone(additional) : anything;
    this.#isClosedByKeyword = additional !== undefined;
  }

  /** Undefined where no object can be like this. */
  shape(tracking: boolean): ObjectShape | undefined {
    const properties = this.#properties();
    if ([...properties.values()].some(({ type, required }) => required && isNothing(type))) return undefined;
    return {
      properties,
      patterns: this.#templates(),
      rest: this.#rest(),
      evaluated: tracking ? this.#evaluated() : noneEvaluated,
    };
  }

  #properties(): Map<string, Property> {
    const required = new Set(this.#required);
    const properties = new Map<string, Property>();
    for (const [name, schema] of this.#declared) {
      const type = this.#bothOf([this.#translation.alone(schema), ...this.#patternTypes(name)]);
      properties.set(name, { type, required: required.has(name), notes: [schema] });
    }
    const fixedNames = this.#patterns.flatMap(({ template }) => (template && onlyStringOf(template)) ?? []);
    for (const name of [...required, ...fixedNames]) {
      if (!properties.has(name)) {
        properties.set(name, { type: this.#undeclared(name), required: required.has(name), notes: [] });
      }
    }
    return properties;
  }

  #undeclared(name: string): Type {
    const certain = this.#patternTypes(name);
    if (certain.length > 0) return this.#bothOf(certain);
    const possible = this.#patterns.filter(({ pattern }) => patternMatches(pattern, name) === undefined);
    return this.#translation.algebra.unite([this.#additional, ...possible.map(({ type }) => type)]);
  }

  #patternTypes(name: string): Type[] {
    return this.#patterns.filter(({ pattern }) => patternMatches(pattern, name) === true).map(({ type }) => type);
  }

  #templates(): PatternProperties[] {
    const byTemplate = new Map<string, PatternProperties>();
    for (const { template, type } of this.#patterns) {
      if (!template || onlyStringOf(template) !== undefined || acceptsEveryString(template)) continue;
      if (type === anything && this.#additional === anything) continue;
      const key = templateKey(template);
      const narrowed = this.#bothOf([type, ...this.#everywhere(), byTemplate.get(key)?.type ?? anything]);
      byTemplate.set(key, { names: template, type: narrowed });
    }
    return consistentPatterns([...byTemplate.values()], this.#translation.algebra.intersect);
  }

  /** A name that fits a pattern which no template says cannot be told from the others, so its type counts for all. */
  #rest(): Type {
    const everywhere = this.#everywhere();
    if (everywhere.length > 0) return this.#bothOf(everywhere);
    if (this.#additional === anything) return anything;
    const untold = this.#patterns.filter(({ template }) => !template).map(({ type }) => type);
    return this.#translation.algebra.unite([this.#additional, ...untold]);
  }

  /** The types of patterns that fit every name. */
  #everywhere(): Type[] {
    return this.#patterns.flatMap(({ template, type }) => (template && acceptsEveryString(template) ? [type] : []));
  }

  #evaluated(): EvaluatedProperties {
    if (this.#isClosedByKeyword) return "all";
    return {
      names: new Set(this.#declared.keys()),
      patterns: new Set(this.#patterns.map(({ pattern }) => pattern)),
    };
  }

  #bothOf(types: readonly Type[]): Type {
    const both = types.reduce((a, b) => this.#translation.algebra.intersect(a, b), anything);
    return isNothing(both) ? nothing : both;
  }
}
