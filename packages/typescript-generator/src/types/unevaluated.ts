import { patternMatches } from "../schema/pattern.js";
import type { SchemaPlace } from "../schema/schema-place.js";
import { possibleArray, propertyOf } from "./intersect-shapes.js";
import {
  type ArrayShape,
  anything,
  isNothing,
  type NormalForm,
  nothing,
  type ObjectShape,
  type Property,
  type Type,
} from "./normal-form.js";
import { itemAt } from "./shapes.js";
import { acceptsEveryString, onlyStringOf, templateKey, templateOfPattern } from "./template-literal.js";
import type { Translation } from "./translation.js";

const keywords = ["unevaluatedProperties", "unevaluatedItems"] as const;

/** Whether the other keywords of a schema must keep track of what they evaluate. */
export function asksWhatIsEvaluated(place: SchemaPlace, { dialect }: Translation): boolean {
  return dialect.unevaluated && keywords.some((keyword) => place.has(keyword));
}

/** `unevaluatedProperties` and `unevaluatedItems`, applied to what the other keywords of the schema allow. */
export function withoutUnevaluated(type: Type, place: SchemaPlace, translation: Translation): Type {
  if (!asksWhatIsEvaluated(place, translation)) return type;
  const flat = translation.algebra.flatten(type);
  if (!flat) return type;
  const [properties, items] = keywords.map((keyword) => {
    const schema = place.schema(keyword);
    return schema && translation.alone(schema);
  });
  const { intersect } = translation.algebra;
  const closed: NormalForm = {
    ...flat,
    objects: properties
      ? flat.objects.flatMap((shape) => closedObject(shape, properties, intersect) ?? [])
      : flat.objects,
    arrays: items ? flat.arrays.flatMap((shape) => closedArray(shape, items, intersect) ?? []) : flat.arrays,
  };
  return translation.algebra.tidied(closed);
}

type Intersect = (a: Type, b: Type) => Type;

/** Undefined where a property must be there and cannot. */
function closedObject(shape: ObjectShape, others: Type, intersect: Intersect): ObjectShape | undefined {
  const { evaluated } = shape;
  if (evaluated === "all" || others === anything) return { ...shape, evaluated: "all" };
  const patterns = [...evaluated.patterns].map((pattern) => ({ pattern, template: templateOfPattern(pattern) }));
  const isEvaluated = (name: string) =>
    evaluated.names.has(name) || patterns.some(({ pattern }) => patternMatches(pattern, name) !== false);

  const properties = new Map<string, Property>();
  for (const [name, property] of shape.properties) {
    const type = isEvaluated(name) ? property.type : intersect(property.type, others);
    if (property.required && isNothing(type)) return undefined;
    properties.set(name, { ...property, type: isNothing(type) ? nothing : type });
  }
  const fixed = patterns.flatMap(({ template }) => (template && onlyStringOf(template)) ?? []);
  for (const name of [...evaluated.names, ...fixed]) {
    if (!properties.has(name)) properties.set(name, propertyOf(shape, name, intersect));
  }
  const templates = patterns.flatMap(({ template }) =>
    template && onlyStringOf(template) === undefined && !acceptsEveryString(template) ? [template] : [],
  );
  const known = new Set(shape.patterns.map(({ names }) => templateKey(names)));
  const added = templates.filter((names) => !known.has(templateKey(names)));
  // Without patterns of their own to evaluate them, names that only have to fit `propertyNames` are not evaluated.
  const inherited = shape.patterns.map(({ names, type }) => ({
    names,
    type: patterns.length === 0 ? intersect(type, others) : type,
  }));
  const isOpen = patterns.some(({ template }) => !template || acceptsEveryString(template));
  return {
    properties,
    patterns: [...inherited, ...added.map((names) => ({ names, type: shape.rest }))],
    rest: isOpen ? shape.rest : intersect(shape.rest, others),
    evaluated: "all",
  };
}

/** Undefined where there must be more items than there can be. */
function closedArray(shape: ArrayShape, others: Type, intersect: Intersect): ArrayShape | undefined {
  if (shape.evaluated === Number.POSITIVE_INFINITY) return shape;
  const length = Math.max(shape.evaluated, shape.prefix.length);
  const prefix = Array.from({ length }, (_, index) =>
    index < shape.evaluated ? itemAt(shape, index) : intersect(itemAt(shape, index), others),
  );
  return possibleArray({
    ...shape,
    prefix,
    rest: intersect(shape.rest, others),
    evaluated: Number.POSITIVE_INFINITY,
  });
}
