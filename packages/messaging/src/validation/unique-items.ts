/** The places of the first two items of an array that are the same JSON, or undefined. Takes n log n. */
export function duplicateItems(items: readonly unknown[]): readonly [number, number] | undefined {
  const seen = new Map<unknown, number>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    const before = seen.get(key);
    if (before !== undefined) return [before, index];
    seen.set(key, index);
  }
  return undefined;
}

/** Equal for values that are the same JSON, and only for those. */
function keyOf(value: unknown): unknown {
  if (typeof value === "object" && value !== null) return `o${canonical(value)}`;
  return typeof value === "string" ? `s${value}` : value;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === "object" && value !== null) {
    const members = value as Record<string, unknown>;
    const keys = Object.keys(members).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(members[key])}`).join()}}`;
  }
  return value === 0 ? "0" : String(JSON.stringify(value));
}
