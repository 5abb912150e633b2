/** What was written of schemas that have not changed since. Given to one generation after another, it makes all but the first quick. */
export class GenerationCache {
  #before = new Map<string, unknown>();
  #now = new Map<string, unknown>();

  /** Forgets what the last generation had no use for. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  get<Value>(key: CacheKey<Value>): Value | undefined {
    const found = this.#now.get(key.text) ?? this.#before.get(key.text);
    if (found !== undefined) this.#now.set(key.text, found);
    // Under a key there is never anything but what was set under one of the same type.
    return found as Value | undefined;
  }

  set<Value>(key: CacheKey<Value>, value: Value): Value {
    this.#now.set(key.text, value);
    return value;
  }
}

/** Says what is kept under it. `kind` is different for every type of value. */
export interface CacheKey<Value> {
  readonly text: string;
  readonly "~value"?: Value;
}

export function cacheKey<Value>(kind: string, ...parts: readonly string[]): CacheKey<Value> {
  return { text: JSON.stringify([kind, ...parts]) };
}
