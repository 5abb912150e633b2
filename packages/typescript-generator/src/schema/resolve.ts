import { type Json, type Location, referenceTarget, type Source, type Sources, valueAt } from "@tenon/contract";
import type { Dialect } from "./dialect.js";
import { resolveUri, schemaIndex, withoutFragment } from "./schema-index.js";

/** A schema, and where it stands. */
export interface Found {
  readonly value: Json;
  readonly at: Location;
}

/** What the `$ref` of a schema leads to: by path and pointer, by `$id`, by anchor; undefined where it leads nowhere. */
export function resolveReference(sources: Sources, from: Found, ref: string, dialect: Dialect): Found | undefined {
  const inDocument = () => byDocument(sources, from.at.file, ref, dialect);
  const byName = () => byUri(sources, from, ref, dialect);
  return dialect.documentFirst ? (inDocument() ?? byName()) : (byName() ?? inDocument());
}

/**
 * What a `$dynamicRef` leads to, where that can be said without running the schema: undefined where several schemas could be
 * meant (JSON Schema Core 2020-12, section 8.2.3.2).
 */
export function resolveDynamicReference(
  sources: Sources,
  from: Found,
  ref: string,
  dialect: Dialect,
): Found | "depends" | undefined {
  const found = resolveReference(sources, from, ref, dialect);
  const source = found && sources.get(found.at.file);
  if (!found || !source) return undefined;
  const name = ref.slice(ref.indexOf("#") + 1);
  const isDynamic = (found.value as { readonly $dynamicAnchor?: Json } | null)?.$dynamicAnchor === name;
  if (!isDynamic) return found;
  return (schemaIndex(source, dialect).dynamicAnchors.get(name) ?? 0) > 1 ? "depends" : found;
}

function byDocument(sources: Sources, file: string, ref: string, dialect: Dialect): Found | undefined {
  const hash = ref.indexOf("#");
  const fragment = hash < 0 ? "" : ref.slice(hash + 1);
  const source = sources.get(referenceTarget(file, hash < 0 ? ref : `${ref.slice(0, hash)}#`).file);
  if (!source) return undefined;
  return byFragment(
    source,
    { file: source.path, pointer: "" },
    fragment,
    schemaIndex(source, dialect).fileUri,
    dialect,
  );
}

function byUri(sources: Sources, from: Found, ref: string, dialect: Dialect): Found | undefined {
  const own = sources.get(from.at.file);
  if (!own) return undefined;
  const uri = resolveUri(ref, schemaIndex(own, dialect).baseOf(from.value));
  const resource = withoutFragment(uri);
  const fragment = uri.slice(resource.length + 1);
  for (const source of [own, ...sources.values()]) {
    const index = schemaIndex(source, dialect);
    // Other files are found by their path: resolved as a URI, one that climbs above the root would stay below it.
    const isOwnFile = source === own && resource === index.fileUri;
    const at = index.resources.get(resource) ?? (isOwnFile ? { file: source.path, pointer: "" } : undefined);
    const found = at && byFragment(source, at, fragment, resource, dialect);
    if (found) return found;
  }
  return undefined;
}

/** `fragment` is a JSON Pointer below `at`, an anchor of `resource`, or empty. */
function byFragment(
  source: Source,
  at: Location,
  fragment: string,
  resource: string,
  dialect: Dialect,
): Found | undefined {
  const text = decoded(fragment);
  if (text === undefined) return undefined;
  const target =
    text === "" || text.startsWith("/")
      ? { file: at.file, pointer: at.pointer + text }
      : schemaIndex(source, dialect).anchors.get(`${resource}#${text}`);
  const value = target && valueAt(new Map([[source.path, source]]), target);
  return target && value !== undefined ? { value, at: target } : undefined;
}

function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
