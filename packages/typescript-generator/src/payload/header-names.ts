import { isJsonObject, type Json, type Location, pointerTo, type Sources, valueAt } from "@tenon/contract";
import { referenceAt } from "@tenon/schema-projection";
import { placeOf } from "../place.js";

/** Keywords whose schemas speak of the same object. */
const inPlace = ["allOf", "anyOf", "oneOf", "if", "then", "else"];

/** Keywords by which an object may have fields that are not named. */
const open = ["patternProperties", "dependencies", "dependentSchemas", "not"];

/** The names of all headers that a schema declares, in its order; undefined where it leaves names open. */
export function headerNames(sources: Sources, start: Location): readonly string[] | undefined {
  const names = new Set<string>();
  const begun = new Set<string>();
  let isOpen = false;

  const visit = (at: Location): void => {
    if (begun.has(placeOf(at))) return;
    begun.add(placeOf(at));
    const value = valueAt(sources, at);
    if (!isJsonObject(value)) return;
    const target = referenceAt(sources, at);
    if (target) visit(target);
    if (isJsonObject(value.properties)) for (const name of Object.keys(value.properties)) names.add(name);
    const { additionalProperties = false } = value;
    if (additionalProperties !== false || open.some((keyword) => Object.hasOwn(value, keyword))) isOpen = true;
    for (const keyword of inPlace)
      visitEach(value[keyword], { file: at.file, pointer: pointerTo(at.pointer, keyword) });
  };
  const visitEach = (value: Json | undefined, at: Location): void => {
    if (Array.isArray(value))
      for (const index of value.keys()) visit({ file: at.file, pointer: pointerTo(at.pointer, index) });
    else visit(at);
  };

  visit(start);
  return isOpen || names.size === 0 ? undefined : [...names];
}
