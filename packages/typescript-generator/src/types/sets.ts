export function unionOf<Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): ReadonlySet<Value> {
  if (b.size === 0) return a;
  return a.size === 0 ? b : new Set([...a, ...b]);
}

/** What is in the first and not in the second. */
export function difference<Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): ReadonlySet<Value> {
  return a.size === 0 || b.size === 0 ? a : new Set([...a].filter((value) => !b.has(value)));
}

export function isSubset<Value>(part: ReadonlySet<Value>, whole: ReadonlySet<Value>): boolean {
  return part.size <= whole.size && [...part].every((value) => whole.has(value));
}
