import type { NormalSchema } from "./normal-schema.js";
import { inPlaceParts } from "./parts.js";

/** The definitions from which one comes back to the same definition without going into a part of the value. */
export function loopsIn(definitions: ReadonlyMap<string, NormalSchema>): string[] {
  const next = new Map([...definitions].map(([name, schema]) => [name, [...inPlaceReferences(schema)]]));
  return [...definitions.keys()].filter((name) => reaches(name, name, next));
}

function* inPlaceReferences(schema: NormalSchema): Generator<string> {
  if (typeof schema === "boolean") return;
  if (schema.$ref !== undefined) yield schema.$ref;
  for (const part of inPlaceParts(schema)) yield* inPlaceReferences(part);
}

function reaches(from: string, wanted: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const waiting = [...(next.get(from) ?? [])];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name === wanted) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    waiting.push(...(next.get(name) ?? []));
  }
  return false;
}
