import {
  type Json,
  type Location,
  type Problem,
  pointerSteps,
  pointerTo,
  type Source,
  type Sources,
} from "@tenon/contract";

/** No file has this path: it has no ending. */
const path = "(narrowed)";

/** Schemas that stand in no file: what is left of others once they are cut down to what is read. */
export class VirtualSource {
  readonly sources: Sources;
  readonly #real: Sources;
  readonly #value: { [name: string]: Json } = {};
  readonly #origins = new Map<string, { readonly at: Location; readonly of: WeakMap<object, Location> }>();

  constructor(real: Sources) {
    this.#real = real;
    const source: Source = { path, value: this.#value, locate: (pointer) => this.#locate(pointer) };
    this.sources = new Map([...real, [path, source]]);
  }

  /** Adds a schema, and where its parts come from: `at` where nothing better is known. */
  add(value: Json, at: Location, origins: WeakMap<object, Location> = new WeakMap()): Location {
    const name = String(this.#origins.size);
    this.#value[name] = value;
    this.#origins.set(name, { at, of: origins });
    return { file: path, pointer: pointerTo("", name) };
  }

  /** The problem as it is to be shown: at the place in a file that a person has written. */
  atOrigin(problem: Problem): Problem {
    if (problem.at.file !== path) return problem;
    const at = this.#originOf(problem.at.pointer);
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
