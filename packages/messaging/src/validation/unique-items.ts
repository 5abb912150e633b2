import { sameJson } from "./same-json.js";

/** So many items are compared one by one. */
const few = 8;
/** How deep a value is looked into for its hash. */
const hashedDepth = 3;
/** Where so many items have one hash, somebody may have chosen them so. */
const mostWithOneHash = 32;

/** The places of two items of an array that are the same JSON, or undefined. Takes no more than n log n, whatever the items are. */
export function duplicateItems(items: readonly unknown[]): readonly [number, number] | undefined {
  if (items.length <= few && items.every(isPrimitive)) return duplicateAmongFew(items);
  const primitives = new Map<unknown, number>();
  const byHash = new Map<number, number[]>();
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (isPrimitive(item)) {
      const before = primitives.get(item);
      if (before !== undefined) return [before, index];
      primitives.set(item, index);
      continue;
    }
    const hash = hashOf(item, hashedDepth);
    const others = byHash.get(hash);
    if (!others) byHash.set(hash, [index]);
    else if (others.length === mostWithOneHash) return duplicateTexts(items);
    else {
      const before = others.find((other) => sameJson(items[other], item));
      if (before !== undefined) return [before, index];
      others.push(index);
    }
  }
  return undefined;
}

function isPrimitive(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function duplicateAmongFew(items: readonly unknown[]): readonly [number, number] | undefined {
  for (let index = 1; index < items.length; index++) {
    const before = items.indexOf(items[index]);
    if (before < index) return [before, index];
  }
  return undefined;
}

/** The same for values that are the same JSON. */
function hashOf(value: unknown, depth: number): number {
  if (typeof value === "string") return hashOfText(value);
  if (typeof value === "number") return (value | 0) ^ ((value * 65_537) | 0);
  if (typeof value !== "object" || value === null) return value === true ? 1 : 2;
  let hash = 3;
  if (depth === 0) return hash;
  if (Array.isArray(value)) {
    for (const item of value) hash = (Math.imul(hash, 31) + hashOf(item, depth - 1)) | 0;
    return hash;
  }
  for (const key in value) {
    const member = hashOf((value as Record<string, unknown>)[key], depth - 1);
    hash = (hash + Math.imul(hashOfText(key) ^ member, 0x9e3779b1)) | 0;
  }
  return hash;
}

/** Of the length and of a few characters. */
function hashOfText(text: string): number {
  const step = (text.length >> 4) + 1;
  let hash = text.length;
  for (let at = text.length - 1; at >= 0; at -= step) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

function duplicateTexts(items: readonly unknown[]): readonly [number, number] | undefined {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const text = canonical(item);
    const before = seen.get(text);
    if (before !== undefined) return [before, index];
    seen.set(text, index);
  }
  return undefined;
}

/** The same text for values that are the same JSON, and only for those. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === "object" && value !== null) {
    const members = value as Record<string, unknown>;
    const keys = Object.keys(members).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(members[key])}`).join()}}`;
  }
  return value === 0 ? "0" : String(JSON.stringify(value));
}
