import type { Json, Source, Sources } from "@tenon/contract";
import type { Dialect } from "../../schema/dialect.js";
import { type ImpliedType, impliedType } from "../../schema/implied-type.js";
import { resolveReference } from "../../schema/resolve.js";
import type { SchemaPlace } from "../../schema/schema-place.js";

/** The kind of value that a schema is plainly about, wherever its `$ref`s lead. */
export function impliedTypeOf(place: SchemaPlace, sources: Sources, dialect: Dialect): ImpliedType | undefined {
  return impliedType(place.value, (ref, from) => {
    const at = { file: fileOf(from, sources) ?? place.at.file, pointer: "" };
    return resolveReference(sources, { value: from, at }, ref, dialect)?.value;
  });
}

const filesOfSource = new WeakMap<Source, WeakSet<object>>();

/** The file that an object stands in. */
function fileOf(value: Json, sources: Sources): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const source of sources.values()) {
    const objects = filesOfSource.get(source) ?? objectsIn(source.value);
    filesOfSource.set(source, objects);
    if (objects.has(value)) return source.path;
  }
  return undefined;
}

function objectsIn(value: Json): WeakSet<object> {
  const objects = new WeakSet<object>();
  const waiting: Json[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null || objects.has(next)) continue;
    objects.add(next);
    waiting.push(...Object.values(next));
  }
  return objects;
}
