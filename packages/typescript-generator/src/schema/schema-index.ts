import { type Json, type Location, pointerTo, type Source } from "@tenon/contract";
import type { Dialect } from "./dialect.js";

/** What the schemas of one file call themselves. */
export interface SchemaIndex {
  /** The URI that the file itself has, for resolving what is relative to it. */
  readonly fileUri: string;
  /** By the absolute URI that `$id` gives. */
  readonly resources: ReadonlyMap<string, Location>;
  /** By the URI of the resource, `#` and the name that `$anchor`, `$dynamicAnchor` or draft-07's `$id: "#name"` gives. */
  readonly anchors: ReadonlyMap<string, Location>;
  /** How often each name is a `$dynamicAnchor`. */
  readonly dynamicAnchors: ReadonlyMap<string, number>;
  /** The URI against which the `$ref`s of an object resolve. */
  baseOf(value: Json): string;
}

const indexes = { siblings: new WeakMap<Source, SchemaIndex>(), alone: new WeakMap<Source, SchemaIndex>() };

/** Made once for each source. */
export function schemaIndex(source: Source, { siblingsOfReferences }: Dialect): SchemaIndex {
  const made = indexes[siblingsOfReferences ? "siblings" : "alone"];
  const index = made.get(source) ?? indexOf(source, siblingsOfReferences);
  made.set(source, index);
  return index;
}

/** Their values are data, whatever it looks like. */
const data = new Set(["enum", "const", "default", "examples", "example"]);
/** Their members are schemas, and their keys are not keywords. */
const schemasByName = new Set([
  "properties",
  "patternProperties",
  "$defs",
  "definitions",
  "dependentSchemas",
  "dependencies",
]);

function indexOf({ path, value }: Source, siblingsOfReferences: boolean): SchemaIndex {
  const fileUri = `file-below-root://root/${path.split("/").map(encodeURIComponent).join("/")}`;
  const resources = new Map<string, Location>();
  const anchors = new Map<string, Location>();
  const dynamicAnchors = new Map<string, number>();
  const bases = new Map<object, string>();
  const seen = new Set<object>();
  const waiting: { value: Json; pointer: string; base: string; isMap: boolean }[] = [
    { value, pointer: "", base: fileUri, isMap: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== "object" || next.value === null || seen.has(next.value)) continue;
    seen.add(next.value);
    const at = { file: path, pointer: next.pointer };
    const base = next.isMap ? next.base : nameSchema(next.value, at, next.base);
    if (base !== fileUri) bases.set(next.value, base);
    const entries = Object.entries(next.value);
    for (const [key, inner] of entries.toReversed()) {
      if (typeof inner !== "object" || inner === null || (!next.isMap && data.has(key))) continue;
      const isMap = !next.isMap && !Array.isArray(next.value) && schemasByName.has(key);
      waiting.push({ value: inner, pointer: pointerTo(next.pointer, key), base, isMap });
    }
  }
  return {
    fileUri,
    resources,
    anchors,
    dynamicAnchors,
    baseOf: (object) => (typeof object === "object" && object !== null ? bases.get(object) : undefined) ?? fileUri,
  };

  /** Remembers the schema's names and returns the base of what is in it. */
  function nameSchema(schema: object, at: Location, outer: string): string {
    const { $id, $ref, $anchor, $dynamicAnchor } = schema as { [key: string]: Json };
    let base = outer;
    if (typeof $id === "string" && (siblingsOfReferences || typeof $ref !== "string")) {
      if ($id.startsWith("#")) addOnce(anchors, outer + $id, at);
      else {
        base = withoutFragment(resolveUri($id, outer));
        addOnce(resources, base, at);
      }
    }
    if (typeof $anchor === "string") addOnce(anchors, `${base}#${$anchor}`, at);
    if (typeof $dynamicAnchor === "string") {
      addOnce(anchors, `${base}#${$dynamicAnchor}`, at);
      dynamicAnchors.set($dynamicAnchor, (dynamicAnchors.get($dynamicAnchor) ?? 0) + 1);
    }
    return base;
  }
}

/** Absolute, or the reference itself where it cannot be resolved. */
export function resolveUri(reference: string, base: string): string {
  return URL.canParse(reference, base) ? new URL(reference, base).href : reference;
}

export function withoutFragment(uri: string): string {
  const hash = uri.indexOf("#");
  return hash < 0 ? uri : uri.slice(0, hash);
}

function addOnce(names: Map<string, Location>, name: string, at: Location): void {
  if (!names.has(name)) names.set(name, at);
}
