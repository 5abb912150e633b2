import {
  type Json,
  type Location,
  type Problem,
  pointerSteps,
  pointerTo,
  type Source,
  type Sources,
} from "@tenon/contract";
import { placeOf } from "./place.js";

/** No file has this path: it has no ending. */
const path = "(narrowed)";

/** Schemas that stand in no file: what is left of others once they are cut down to what is read. */
export class VirtualSource {
  readonly sources: Sources;
  readonly #real: Sources;
  readonly #value: { [name: string]: Json } = {};
  readonly #places = new Map<string, Location>();
  readonly #origins = new Map<string, { readonly at: Location; readonly of: WeakMap<object, Location> }>();

  constructor(real: Sources) {
    this.#real = real;
    const source: Source = { path, value: this.#value, locate: (pointer) => this.#locate(pointer) };
    this.sources = new Map([...real, [path, source]]);
  }

  /** Adds a schema that is made for the place it gets. `at` is where it comes from, for parts of which nothing better is known. */
  add(
    at: Location,
    make: (place: Location) => { readonly value: Json; readonly origins?: WeakMap<object, Location> },
  ): Location {
    const name = String(this.#origins.size);
    const place = { file: path, pointer: pointerTo("", name) };
    const { value, origins = new WeakMap<object, Location>() } = make(place);
    this.#value[name] = value;
    this.#origins.set(name, { at, of: origins });
    return place;
  }

  /** Whether this is a whole schema that stands in no file, and not a part of one. */
  isWhole(at: Location): boolean {
    return at.file === path && pointerSteps(at.pointer).length === 1;
  }

  /** As `add`, but only the first time for what comes from a place. */
  addOnce(
    at: Location,
    make: (place: Location) => { readonly value: Json; readonly origins?: WeakMap<object, Location> },
  ): Location {
    const known = this.#places.get(placeOf(at)) ?? this.add(at, make);
    this.#places.set(placeOf(at), known);
    return known;
  }

  /** The place in a file that a person has written, behind any place. */
  originOf(at: Location): Location {
    return at.file === path ? this.#originOf(at.pointer) : at;
  }

  /** The problem as it is to be shown: at the place in a file that a person has written. */
  atOrigin(problem: Problem): Problem {
    if (problem.at.file !== path) return problem;
    const at = this.originOf(problem.at);
    const position = this.#real.get(at.file)?.locate(at.pointer);
    return { ...problem, at: { ...at, ...(position ? { position } : {}) } };
  }

  #locate(pointer: string) {
    const at = this.#originOf(pointer);
    return this.#real.get(at.file)?.locate(at.pointer) ?? { line: 1, column: 1 };
  }

  #originOf(pointer: string): Location {
    const [name = "", ...steps] = pointerSteps(pointer);
    const added = this.#origins.get(name);
    if (!added) return { file: "", pointer: "" };
    let at = added.at;
    let value: Json | undefined = this.#value[name];
    for (const step of [undefined, ...steps]) {
      if (step !== undefined) value = childOf(value, step);
      if (typeof value !== "object" || value === null) break;
      at = added.of.get(value) ?? at;
    }
    return at;
  }
}

function childOf(value: Json | undefined, step: string): Json | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as { readonly [key: string]: Json })[step];
}
