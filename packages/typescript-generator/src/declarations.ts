import type { Location, Problem, Schema, Sources } from "@tenon/contract";
import { Imported } from "./emit/code.js";
import { LocalNames } from "./emit/module.js";
import type { Fingerprints } from "./fingerprint.js";
import { cacheKey, type GenerationCache } from "./generation-cache.js";
import type { Identifier } from "./names/identifier.js";
import { orFailure } from "./or-failure.js";
import { placeOf } from "./place.js";
import { textTypes } from "./runtime.js";
import { formatAt } from "./types/branded-formats.js";
import { declareType } from "./types/declare-type.js";

/** Where the type of a schema is declared, and as what. */
export interface Home {
  readonly path: string;
  readonly name: Identifier;
  /** What it is called where its name is taken. */
  readonly otherwise: Identifier;
}

export interface Declaration {
  readonly home: Home;
  readonly at: Location;
  readonly text: string;
  readonly imports: readonly Imported[];
  readonly problems: readonly Problem[];
}

/** A type that is wanted for its own sake, and not because another refers to it. */
export interface Wanted {
  readonly home: Home;
  readonly schema: Schema;
}

export interface DeclaredTypes {
  readonly declarations: readonly Declaration[];
  /** What things are called in a module. */
  readonly namesOf: (path: string) => LocalNames;
}

/**
 * Declares the wanted types and every named schema that they refer to. Types are declared until nothing new is referred to; where a
 * name turns out to be taken, the module is declared once more with that known.
 */
export function declareTypes(request: {
  readonly sources: Sources;
  readonly wanted: readonly Wanted[];
  /** Names that each module declares besides its types. */
  readonly declared: ReadonlyMap<string, readonly string[]>;
  homeOf(at: Location, askedFrom: string): Home | undefined;
  /** Where a schema stands that is only a `$ref` at `at`. */
  follow(at: Location): Location;
  readonly cache: GenerationCache;
  readonly fingerprints: Fingerprints;
  /** Whether text of a format has a type of its own. */
  readonly branded: boolean;
}): DeclaredTypes {
  let known = new Map([...request.declared].map(([path, names]) => [path, new Set(names)]));
  for (;;) {
    const round = declareOnce(request, known);
    const after = new Map([...known].map(([path, names]) => [path, new Set(names)]));
    for (const { home } of round.declarations)
      after.set(home.path, (after.get(home.path) ?? new Set()).add(home.name.text));
    if (sizeOf(after) === sizeOf(known)) return { ...round, declarations: withoutTwins(round.declarations) };
    known = after;
  }
}

/** Two schemas that say the same under the same name are one type: Avro has no other way to use a type twice. */
function withoutTwins(declarations: readonly Declaration[]): Declaration[] {
  const seen = new Set<string>();
  return declarations.filter(({ home, text }) => {
    const key = JSON.stringify([home.path, home.name.text, text]);
    return !seen.has(key) && seen.add(key);
  });
}

function declareOnce(
  request: Parameters<typeof declareTypes>[0],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): DeclaredTypes {
  const { homeOf } = request;
  const names = new Map<string, LocalNames>();
  const namesOf = (path: string): LocalNames => {
    const found = names.get(path) ?? new LocalNames(path, known.get(path) ?? []);
    names.set(path, found);
    return found;
  };
  const waiting = [...new Map(request.wanted.map((wanted) => [placeOf(wanted.schema.at), wanted])).values()];
  const begun = new Set(waiting.map(({ schema }) => placeOf(schema.at)));
  const declarations: Declaration[] = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { home, schema } = next;
    const imports: Imported[] = [];
    const named = (imported: Imported): string => {
      imports.push(imported);
      return namesOf(home.path).of(imported);
    };
    const reference = (pointed: Location): string => {
      const format = formatAt(pointed);
      if (format) return named(textTypes[format]);
      const at = request.follow(pointed);
      const target = homeOf(at, home.path);
      if (!target) return "unknown";
      if (!begun.has(placeOf(at))) {
        begun.add(placeOf(at));
        waiting.push({ home: target, schema: { at, dialect: schema.dialect } });
      }
      return named(typeAt(target));
    };
    const { text, problems } = declared(request, next, reference);
    declarations.push({ home, at: schema.at, text, imports, problems });
  }
  return { declarations, namesOf };
}

interface Written {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** What was asked on the way, and the answers that stand in the text. */
  readonly asked: readonly (readonly [Location, string])[];
}

/** The declaration, from the cache if neither the schema nor what others are called has changed. */
function declared(
  { sources, cache, fingerprints, branded }: Parameters<typeof declareTypes>[0],
  { home, schema }: Wanted,
  reference: (at: Location) => string,
): Written {
  const said = [home.path, home.name.text, schema.dialect, String(branded), fingerprints.of(schema.at)];
  const key = cacheKey<Written>("type", ...said);
  const known = cache.get(key);
  if (known?.asked.every(([at, answer]) => reference(at) === answer)) return known;
  const asked: [Location, string][] = [];
  const remembered = (at: Location) => {
    const answer = reference(at);
    asked.push([at, answer]);
    return answer;
  };
  const written = orFailure(sources, schema, () =>
    declareType({ sources, schema, name: home.name.text, reference: remembered, branded }),
  );
  return written.problems.length > 0 ? { ...written, asked } : cache.set(key, { ...written, asked });
}

/** A type, for code that uses it. */
export function typeAt({ name, path, otherwise }: Home): Imported {
  return new Imported({ name, from: path, typeOnly: true, otherwise });
}

function sizeOf(names: ReadonlyMap<string, ReadonlySet<string>>): number {
  return [...names.values()].reduce((sum, some) => sum + some.size, 0);
}
