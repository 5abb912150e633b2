import {
  type ArrayShape,
  anything,
  type EvaluatedProperties,
  isNothing,
  nothing,
  type ObjectShape,
  type PatternProperties,
  type Property,
  type Type,
} from "./normal-form.js";
import { unionOf } from "./sets.js";
import { itemAt, typesForName } from "./shapes.js";
import { templateIncludes, templateKey } from "./template-literal.js";

type Intersect = (a: Type, b: Type) => Type;

/** The arrays that are in both; undefined where there is none. */
export function intersectArrays(a: ArrayShape, b: ArrayShape, intersect: Intersect): ArrayShape | undefined {
  const length = Math.max(a.prefix.length, b.prefix.length);
  return possibleArray({
    prefix: Array.from({ length }, (_, index) => intersect(itemAt(a, index), itemAt(b, index))),
    rest: intersect(a.rest, b.rest),
    min: Math.max(a.min, b.min),
    max: Math.min(a.max, b.max),
    evaluated: Math.max(a.evaluated, b.evaluated),
  });
}

/** No longer than its items allow; undefined where it must be longer than it can be. */
export function possibleArray(shape: ArrayShape): ArrayShape | undefined {
  const impossible = shape.prefix.findIndex(isNothing);
  const end = isNothing(shape.rest) ? shape.prefix.length : Number.POSITIVE_INFINITY;
  const max = Math.min(shape.max, end, impossible < 0 ? Number.POSITIVE_INFINITY : impossible);
  return shape.min > max ? undefined : { ...shape, max, prefix: shape.prefix.slice(0, max) };
}

/** The objects that are in both; undefined where there is none. */
export function intersectObjects(a: ObjectShape, b: ObjectShape, intersect: Intersect): ObjectShape | undefined {
  const properties = new Map<string, Property>();
  for (const name of new Set([...a.properties.keys(), ...b.properties.keys()])) {
    const property = intersectProperties(propertyOf(a, name, intersect), propertyOf(b, name, intersect), intersect);
    if (property.required && isNothing(property.type)) return undefined;
    properties.set(name, property);
  }
  return {
    properties,
    patterns: consistentPatterns(intersectPatterns(a, b, intersect), intersect),
    rest: intersect(a.rest, b.rest),
    evaluated: evaluatedByEither(a.evaluated, b.evaluated),
  };
}

/** What an object says about a name, declared or not. */
export function propertyOf(shape: ObjectShape, name: string, intersect: Intersect): Property {
  const declared = shape.properties.get(name);
  if (declared) return declared;
  return { type: typesForName(shape, name).reduce(intersect), required: false, notes: [] };
}

function intersectProperties(a: Property, b: Property, intersect: Intersect): Property {
  const type = intersect(a.type, b.type);
  return {
    type: isNothing(type) ? nothing : type,
    required: a.required || b.required,
    notes: [...new Set([...a.notes, ...b.notes])],
  };
}

/**
 * A name that fits a pattern of one side is, on the other side, under its patterns or under its rest. Where it is not known which,
 * nothing is added.
 */
function intersectPatterns(a: ObjectShape, b: ObjectShape, intersect: Intersect): PatternProperties[] {
  const both = new Map(a.patterns.map((pattern) => [templateKey(pattern.names), pattern]));
  for (const pattern of b.patterns) {
    const key = templateKey(pattern.names);
    const other = both.get(key);
    both.set(key, other ? { ...pattern, type: intersect(other.type, pattern.type) } : pattern);
  }
  const isIn = (shape: ObjectShape, key: string) => shape.patterns.some(({ names }) => templateKey(names) === key);
  return [...both].map(([key, { names, type }]) => {
    const missing = [a, b].filter((shape) => !isIn(shape, key) && shape.patterns.length === 0);
    return { names, type: missing.reduce((narrowed, { rest }) => intersect(narrowed, rest), type) };
  });
}

/** A name that fits a narrow pattern fits the wider one, too, and TypeScript wants that said. */
export function consistentPatterns(patterns: readonly PatternProperties[], intersect: Intersect): PatternProperties[] {
  return patterns.map(({ names, type }) => {
    const wider = patterns.filter((other) => other.names !== names && templateIncludes(other.names, names));
    return { names, type: wider.reduce((narrowed, other) => intersect(narrowed, other.type), type) };
  });
}

export function evaluatedByEither(a: EvaluatedProperties, b: EvaluatedProperties): EvaluatedProperties {
  if (a === "all" || b === "all") return "all";
  return { names: unionOf(a.names, b.names), patterns: unionOf(a.patterns, b.patterns) };
}

/** Whether nothing is said about its properties. */
export function isOpenObject({ properties, patterns, rest }: ObjectShape): boolean {
  return properties.size === 0 && patterns.length === 0 && rest === anything;
}
