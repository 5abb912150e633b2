import { isJsonObject, type Json } from "@tenon/contract";

/** Whether two values are equal as JSON Schema sees it (draft-07 core §4.2.3): the order of an object's members does not count. */
export function sameJson(a: Json, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index] as Json));
  }
  if (isJsonObject(a) && isJsonObject(b)) {
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => Object.hasOwn(b, name) && sameJson(a[name] as Json, b[name] as Json))
    );
  }
  return a === b;
}
