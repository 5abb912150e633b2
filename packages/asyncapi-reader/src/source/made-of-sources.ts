import type { Source, Sources } from "@tenon/contract";

/** What was made of some files, by a name, for as long as each of them is the very same source. */
export class MadeOfSources<Value> {
  readonly #made = new Map<string, { readonly of: readonly Source[]; readonly value: Value }>();

  /** Undefined where nothing was made yet, or where a source is another one now. */
  recall(name: string, now: Sources): Value | undefined {
    const made = this.#made.get(name);
    return made?.of.every((source) => now.get(source.path) === source) ? made.value : undefined;
  }

  remember(name: string, of: readonly Source[], value: Value): void {
    this.#made.set(name, { of, value });
  }
}
