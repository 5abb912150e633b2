import type { NormalObject, NormalSchema } from "./normal-schema.js";

const weights = new WeakMap<NormalObject, number>();

/** How many schemas a schema consists of, without those that it refers to. */
export function weightOf(schema: NormalSchema): number {
  if (typeof schema === "boolean") return 0;
  const known = weights.get(schema);
  if (known !== undefined) return known;
  let weight = 1;
  for (const part of partsOf(schema)) weight += weightOf(part);
  weights.set(schema, weight);
  return weight;
}

/** The schemas that stand inside a schema. */
export function partsOf(schema: NormalObject): NormalSchema[] {
  const { items, contains, unevaluatedItems, additionalProperties, propertyNames, unevaluatedProperties } = schema;
  const single = [items, contains, unevaluatedItems, additionalProperties, propertyNames, unevaluatedProperties];
  return [
    ...inPlaceParts(schema),
    ...(schema.prefixItems ?? []),
    ...(schema.properties?.values() ?? []),
    ...(schema.patternProperties?.values() ?? []),
    ...single.filter((part) => part !== undefined),
  ];
}

/** The schemas inside a schema that are about the same value. */
export function inPlaceParts(schema: NormalObject): NormalSchema[] {
  const single = [schema.not, schema.if, schema.then, schema.else].filter((part) => part !== undefined);
  return [
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.dependentSchemas?.values() ?? []),
    ...single,
  ];
}
