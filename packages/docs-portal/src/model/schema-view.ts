import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  pointerTo,
  referenceTarget,
  type Sources,
  valueAt,
} from "@tenon/contract";

/** A schema as it is shown: with what `$ref` and `allOf` bring in, and "or null" taken out of its alternatives. */
export interface SchemaView {
  /** Where it stands, `$ref`s followed. */
  readonly at: Location;
  /** The name of the named schema that it is. */
  readonly name: string | undefined;
  /** The schema and all that it is composed of. */
  readonly parts: readonly Part[];
  readonly nullable: boolean;
  readonly variants: readonly Part[];
  readonly description: string | undefined;
  readonly deprecated: boolean;
}

export interface Part {
  readonly at: Location;
  readonly value: JsonObject;
}

/** Undefined where there is no schema, or one that says nothing (`true`). */
export function viewSchema(sources: Sources, at: Location): SchemaView | undefined {
  const { target, name, saying } = follow(sources, at);
  if (saying.length === 0) return undefined;
  const parts = composed(sources, target, new Set());
  const alternatives = parts.flatMap((part) => branches(sources, part));
  const variants = alternatives.filter(({ value }) => value.type !== "null");
  const [only, ...others] = variants;
  const single = only !== undefined && others.length === 0 ? viewSchema(sources, only.at) : undefined;
  const said = [...saying, ...(single?.parts.map(({ value }) => value) ?? [])];
  return {
    at: single?.at ?? target,
    name: name ?? single?.name,
    parts: single ? [...parts, ...single.parts] : parts,
    nullable: variants.length < alternatives.length || (single?.nullable ?? false),
    variants: single ? single.variants : variants,
    description: said.map(({ description }) => description).find((text) => typeof text === "string"),
    deprecated: said.some(({ deprecated }) => deprecated === true),
  };
}

/** What `$ref` after `$ref` leads to, and what is said on the way, the nearest first. */
function follow(sources: Sources, at: Location) {
  const seen = new Set<string>();
  const saying: JsonObject[] = [];
  let [target, name]: [Location, string | undefined] = [at, nameOf(at)];
  for (;;) {
    const value = valueAt(sources, target);
    if (!isJsonObject(value) || seen.has(keyOf(target))) return { target, name, saying };
    seen.add(keyOf(target));
    saying.push(value);
    if (typeof value.$ref !== "string") return { target, name, saying };
    target = referenceTarget(target.file, value.$ref);
    name = nameOf(target);
  }
}

export function keyOf(at: Location): string {
  return `${at.file}#${at.pointer}`;
}

export function below(at: Location, ...steps: readonly (string | number)[]): Location {
  return { file: at.file, pointer: pointerTo(at.pointer, ...steps) };
}

/** Schemas are named where documents keep them: under `components/schemas`, `definitions`, `$defs`, or at the top of a file of their own. */
function nameOf({ pointer }: Location): string | undefined {
  const named = /^(?:.*\/(?:schemas|definitions|\$defs))?\/([^/]+)$/.exec(pointer)?.[1];
  return named?.replaceAll("~1", "/").replaceAll("~0", "~");
}

function composed(sources: Sources, at: Location, seen: Set<string>): readonly Part[] {
  const { target } = follow(sources, at);
  const value = valueAt(sources, target);
  if (!isJsonObject(value) || seen.has(keyOf(target))) return [];
  seen.add(keyOf(target));
  const all = Array.isArray(value.allOf) ? value.allOf : [];
  return [
    { at: target, value },
    ...all.flatMap((_: Json, index: number) => composed(sources, below(target, "allOf", index), seen)),
  ];
}

function branches(sources: Sources, { at, value }: Part): readonly Part[] {
  return (["oneOf", "anyOf"] as const).flatMap((keyword) => {
    const list = value[keyword];
    if (!Array.isArray(list)) return [];
    return list.flatMap((_: Json, index: number): readonly Part[] => {
      const { target } = follow(sources, below(at, keyword, index));
      const branch = valueAt(sources, target);
      return isJsonObject(branch) ? [{ at: below(at, keyword, index), value: branch }] : [];
    });
  });
}
