import { isJsonObject, type Location, referenceTarget, type Sources, valueAt } from "@tenon/contract";

/** Where the `$ref` points to that stands at a place; undefined where there is none. */
export function referenceAt(sources: Sources, at: Location): Location | undefined {
  const value = valueAt(sources, at);
  if (!isJsonObject(value) || !Object.hasOwn(value, "$ref") || typeof value.$ref !== "string") return undefined;
  return referenceTarget(at.file, value.$ref);
}

/** A `$ref` to a place as a file at the root would write it. */
export function referenceFromRoot({ file, pointer }: Location): string {
  return `${file}#${pointer.replaceAll("%", "%25")}`;
}
