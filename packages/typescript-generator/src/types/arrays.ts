import { itemsOf } from "../schema/keywords.js";
import type { SchemaPlace } from "../schema/schema-place.js";
import { possibleArray } from "./intersect-shapes.js";
import { type ArrayShape, anyArray, anything, onlySome, orOtherKind, type Type } from "./normal-form.js";
import { allowed, type KeywordTranslation } from "./translation.js";

const describing = ["items", "prefixItems", "minItems", "maxItems", "contains"];

/** `items` with its companions, `minItems`, `maxItems`, and of `contains` that something must be there. */
export const itemsAllowed: KeywordTranslation = (place, translation, tracking) => {
  if (!describing.some((keyword) => place.has(keyword))) return [];
  const { first, after } = itemsOf(place, translation.dialect);
  const evaluated = after || place.has("contains") ? Number.POSITIVE_INFINITY : first.length;
  const shape = possibleArray({
    prefix: first.map((item) => translation.alone(item)),
    rest: after ? translation.alone(after) : anything,
    min: Math.max(place.count("minItems") ?? 0, leastContained(place)),
    max: place.count("maxItems") ?? Number.POSITIVE_INFINITY,
    evaluated: tracking ? evaluated : 0,
  });
  return [allowed(orOtherKind({ arrays: shape ? [shape] : [] }))];
};

/** Arrays of which this is known, whatever else they are. */
export function arrayWith(part: Partial<ArrayShape>): Type {
  const shape = possibleArray({ ...anyArray, ...part });
  return onlySome({ arrays: shape ? [shape] : [] });
}

function leastContained(place: SchemaPlace): number {
  return place.has("contains") ? (place.count("minContains") ?? 1) : 0;
}
