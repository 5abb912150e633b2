import { isJsonObject, type Json } from "./json.js";
import { referenceTarget } from "./reference.js";
import type { Source, Sources } from "./source.js";

/** Whether it is an AsyncAPI document, of whichever version, and not a part of one. */
export function isDocument({ value }: Source): boolean {
  return isJsonObject(value) && Object.hasOwn(value, "asyncapi");
}

/** The texts of the `$ref`s that stand in a source: those in its `operations`, and all others. */
export interface WrittenReferences {
  readonly inOperations: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
}

/** They are looked for once in each source. */
export function referencesIn(source: Source): WrittenReferences {
  const found = known.get(source) ?? lookedUp(source.value);
  known.set(source, found);
  return found;
}

const known = new WeakMap<Source, WrittenReferences>();

/**
 * The files on which a document is built: itself and what it refers to, directly or not. Of other documents it is what stands outside of their
 * `operations`, for to these nobody refers: whoever receives from a service does not build on what that one receives.
 */
export function filesBeneath(sources: Sources, file: string): ReadonlySet<string> {
  return reached(sources, { file, isWhole: true });
}

/** Those on which its channels are built, and with them whoever refers to one. */
export function filesBeneathChannels(sources: Sources, file: string): ReadonlySet<string> {
  return reached(sources, { file, isWhole: false });
}

interface Reached {
  readonly file: string;
  /** With its operations. */
  readonly isWhole: boolean;
}

function reached(sources: Sources, start: Reached): ReadonlySet<string> {
  const found = new Map<string, boolean>();
  const waiting = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { file, isWhole } = next;
    const before = found.get(file);
    if (before === true || before === isWhole) continue;
    found.set(file, isWhole);
    const source = sources.get(file);
    if (!source) continue;
    const { inOperations, elsewhere } = referencesIn(source);
    for (const ref of isWhole ? [...elsewhere, ...inOperations] : elsewhere)
      waiting.push(reachedBy(ref, file, sources));
  }
  return new Set(found.keys());
}

function reachedBy(ref: string, from: string, sources: Sources): Reached {
  const { file, pointer } = referenceTarget(from, ref);
  const source = sources.get(file);
  return { file, isWhole: !source || !isDocument(source) || !/^\/(?!operations(?:\/|$))/.test(pointer) };
}

function lookedUp(value: Json): WrittenReferences {
  if (!isJsonObject(value)) return { inOperations: new Set(), elsewhere: collected([value]) };
  const { operations = null, ...rest } = value;
  return { inOperations: collected([operations]), elsewhere: collected([rest]) };
}

function collected(waiting: Json[]): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<Json>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    if (isJsonObject(next) && typeof next.$ref === "string") found.add(next.$ref);
    for (const member of Object.values(next)) waiting.push(member);
  }
  return found;
}
