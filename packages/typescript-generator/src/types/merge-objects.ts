import type { ObjectShape, Property, Type } from "./normal-form.js";
import { templateKey } from "./template-literal.js";
import { evaluatedKey, type TypeIdentity } from "./type-identity.js";

interface Unite {
  readonly identity: TypeIdentity;
  unite(types: readonly Type[]): Type;
}

/** Joins alternatives that differ in one property alone, unless that property tells them apart: it is then a tag, and they stay two. */
export function mergedObjects(shapes: readonly ObjectShape[], algebra: Unite): readonly ObjectShape[] {
  const merged: ObjectShape[] = [];
  for (const shape of shapes) {
    const index = merged.findIndex((other) => differingProperty(other, shape, algebra.identity) !== undefined);
    const other = merged[index];
    if (other) merged[index] = joined(other, shape, algebra);
    else merged.push(shape);
  }
  return merged.length === shapes.length ? shapes : mergedObjects(merged, algebra);
}

function joined(a: ObjectShape, b: ObjectShape, algebra: Unite): ObjectShape {
  const name = differingProperty(a, b, algebra.identity) as string;
  const [x, y] = [a.properties.get(name) as Property, b.properties.get(name) as Property];
  const property: Property = {
    type: algebra.unite([x.type, y.type]),
    required: x.required && y.required,
    notes: [...new Set([...x.notes, ...y.notes])],
  };
  return { ...a, properties: new Map([...a.properties].map(([key, old]) => [key, key === name ? property : old])) };
}

function differingProperty(a: ObjectShape, b: ObjectShape, identity: TypeIdentity): string | undefined {
  if (a.properties.size !== b.properties.size || !sameBesidesProperties(a, b, identity)) return undefined;
  let differing: string | undefined;
  for (const [name, x] of a.properties) {
    const y = b.properties.get(name);
    if (!y) return undefined;
    if (x.required === y.required && identity.of(x.type) === identity.of(y.type)) continue;
    if (differing !== undefined || isTag(x, y)) return undefined;
    differing = name;
  }
  return differing;
}

function sameBesidesProperties(a: ObjectShape, b: ObjectShape, identity: TypeIdentity): boolean {
  if (identity.of(a.rest) !== identity.of(b.rest) || a.patterns.length !== b.patterns.length) return false;
  const samePatterns = a.patterns.every(({ names, type }, index) => {
    const other = b.patterns[index];
    return other && templateKey(names) === templateKey(other.names) && identity.of(type) === identity.of(other.type);
  });
  return samePatterns && evaluatedKey(a.evaluated) === evaluatedKey(b.evaluated);
}

function isTag(a: Property, b: Property): boolean {
  return a.required && b.required && [a.type, b.type].every(isLiteral);
}

function isLiteral(type: Type): boolean {
  return (
    type.kind === "normal" &&
    type.strings.kind === "only" &&
    type.strings.templates.length === 0 &&
    type.numbers.kind === "only" &&
    type.arrays.length + type.objects.length + type.references.length === 0
  );
}
