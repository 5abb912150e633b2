import { type Contract, filesBeneath } from "@tenon/contract";
import { sameJson } from "./schema/json-equality.js";

/** The ids of the documents that are not what they were, or are built on a file that is not. */
export function changedDocuments(before: Contract, after: Contract): ReadonlySet<string> {
  const paths = new Set([...before.sources.keys(), ...after.sources.keys()]);
  const changed = new Set([...paths].filter((path) => !isSame(path, before, after)));
  if (changed.size === 0) return changed;
  const documents = [...before.documents, ...after.documents];
  const touched = documents.filter(({ at }) =>
    [before, after].some(({ sources }) => [...filesBeneath(sources, at.file)].some((path) => changed.has(path))),
  );
  return new Set(touched.map(({ id }) => id));
}

function isSame(path: string, before: Contract, after: Contract): boolean {
  const [was, is] = [before.sources.get(path), after.sources.get(path)];
  return was !== undefined && is !== undefined && (was === is || sameJson(was.value, is.value));
}
