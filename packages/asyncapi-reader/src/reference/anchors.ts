import { isJsonObject, type Json, pointerTo } from "@tenon/contract";

/** The pointer to the schema with `$anchor: name` (2020-12) or `$id: "#name"` (draft-07) in a file. */
export function anchorIn(value: Json, name: string, pointer = ""): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (isJsonObject(value) && (value.$anchor === name || value.$id === `#${name}`)) return pointer;
  for (const [key, member] of Object.entries(value)) {
    const found = anchorIn(member, name, pointerTo(pointer, key));
    if (found !== undefined) return found;
  }
  return undefined;
}
