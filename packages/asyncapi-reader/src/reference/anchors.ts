import { isJsonObject, type Json, pointerTo } from "@tenon/contract";

const known = new WeakMap<object, ReadonlyMap<string, string>>();

/** By name, the pointer to the first schema with `$anchor: name` (2020-12) or `$id: "#name"` (draft-07) in a file. */
export function anchorsIn(file: Json): ReadonlyMap<string, string> {
  if (typeof file !== "object" || file === null) return new Map();
  const before = known.get(file);
  if (before) return before;
  const anchors = new Map<string, string>();
  collect(file, "", anchors);
  known.set(file, anchors);
  return anchors;
}

function collect(value: Json, pointer: string, anchors: Map<string, string>): void {
  if (typeof value !== "object" || value === null) return;
  if (isJsonObject(value)) {
    for (const name of namesOf(value)) if (!anchors.has(name)) anchors.set(name, pointer);
  }
  for (const [key, member] of Object.entries(value)) collect(member, pointerTo(pointer, key), anchors);
}

function namesOf({ $anchor, $id }: { readonly [key: string]: Json }): readonly string[] {
  const names = [$anchor, typeof $id === "string" && $id.startsWith("#") ? $id.slice(1) : undefined];
  return names.filter((name) => typeof name === "string");
}
