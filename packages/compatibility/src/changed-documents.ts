import { type Contract, isJsonObject, type Json, referenceTarget, type Sources } from "@tenon/contract";
import { sameJson } from "./schema/json-equality.js";

/** The ids of the documents that are not what they were, or are built on a file that is not. */
export function changedDocuments(before: Contract, after: Contract): ReadonlySet<string> {
  const paths = new Set([...before.sources.keys(), ...after.sources.keys()]);
  const changed = new Set([...paths].filter((path) => !isSame(path, before, after)));
  if (changed.size === 0) return changed;
  const readings = [new Closure(before.sources), new Closure(after.sources)];
  const documents = [...before.documents, ...after.documents];
  const touched = documents.filter(({ at }) =>
    readings.some((closure) => [...closure.of(at.file)].some((path) => changed.has(path))),
  );
  return new Set(touched.map(({ id }) => id));
}

function isSame(path: string, before: Contract, after: Contract): boolean {
  const [was, is] = [before.sources.get(path), after.sources.get(path)];
  return was !== undefined && is !== undefined && (was === is || sameJson(was.value, is.value));
}

/** The files that a file refers to, directly or not, itself included. */
class Closure {
  private readonly direct = new Map<string, ReadonlySet<string>>();

  constructor(private readonly sources: Sources) {}

  of(file: string): ReadonlySet<string> {
    const reached = new Set([file]);
    for (const path of reached) for (const next of this.referredFrom(path)) reached.add(next);
    return reached;
  }

  private referredFrom(path: string): ReadonlySet<string> {
    const known = this.direct.get(path);
    if (known) return known;
    const found = new Set<string>();
    collect(this.sources.get(path)?.value ?? null, path, found);
    this.direct.set(path, found);
    return found;
  }
}

function collect(value: Json, file: string, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, file, found);
  if (!isJsonObject(value)) return;
  if (typeof value.$ref === "string") found.add(referenceTarget(file, value.$ref).file);
  for (const inner of Object.values(value)) collect(inner, file, found);
}
