import { createHash } from "node:crypto";
import { type Json, type Location, referenceTarget, type Sources, valueAt } from "@tenon/contract";
import { placeOf } from "./place.js";

/** What a schema and all that it refers to say, letter by letter, and where: while this stays, nothing that is made of it changes. */
export class Fingerprints {
  readonly #sources: Sources;
  readonly #parts = new Map<string, Part>();
  #all: string | undefined;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  of(at: Location): string {
    const parts = new Map<string, string>();
    const waiting = [at];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const place = placeOf(next);
      if (parts.has(place)) continue;
      const { hash, refersTo } = this.#partAt(next, place);
      parts.set(place, hash);
      waiting.push(...refersTo);
    }
    return hashOf([...parts].map(([place, hash]) => `${place} ${hash}`).join("\n"));
  }

  #partAt(at: Location, place: string): Part {
    const known = this.#parts.get(place);
    if (known) return known;
    const value = valueAt(this.#sources, at);
    const said = saidBy(value);
    const hash = value === undefined || said.refersByName ? this.#everything() : said.hash;
    const part = { hash, refersTo: said.references.map((ref) => referenceTarget(at.file, ref)) };
    this.#parts.set(place, part);
    return part;
  }

  /** For a schema that refers to others in ways that cannot be told from here. */
  #everything(): string {
    this.#all ??= hashOf([...this.#sources].map(([path, { value }]) => `${path} ${JSON.stringify(value)}`).join("\n"));
    return this.#all;
  }
}

interface Said {
  readonly hash: string;
  readonly references: readonly string[];
  readonly refersByName: boolean;
}

/** Values that were looked at before: what has not changed in a document may well be the same object as before. */
const known = new WeakMap<object, Said>();

function saidBy(value: Json | undefined): Said {
  const before = typeof value === "object" && value !== null ? known.get(value) : undefined;
  if (before) return before;
  const text = JSON.stringify(value) ?? "";
  const found = [...text.matchAll(/"\$ref":("(?:[^"\\]|\\.)*")/g)];
  const references = found.map(([, ref = '""']) => String(JSON.parse(ref)));
  const said = { hash: hashOf(text), references, refersByName: refersByName.test(text) };
  if (typeof value === "object" && value !== null) known.set(value, said);
  return said;
}

/** Keywords by which a `$ref` means something else than a place in a file. */
const refersByName = /"\$(id|anchor|dynamicRef|dynamicAnchor|recursiveRef)":/;

interface Part {
  readonly hash: string;
  readonly refersTo: readonly Location[];
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
