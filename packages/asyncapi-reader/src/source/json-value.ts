import type { Json } from "@tenon/contract";
import { maxDepth } from "./yaml-document.js";

/** Of more than this, whoever reads it as YAML decides. */
const maxValues = 150_000;

/**
 * The value of a JSON text, which JSON.parse reads many times faster than YAML is read. Undefined for whatever is no JSON, or is not taken: keys
 * that stand twice, values that are nested too deep, numbers that are none. Reading it as YAML says where.
 */
export function jsonValue(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value = JSON.parse(text) as Json;
    const { members, items } = sizeOf(value, 0);
    return members + items <= maxValues && members === membersIn(text) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Of a text that is JSON: a string before a colon is a key. */
function membersIn(text: string): number {
  let members = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:)?/g)) if (colon !== undefined) members++;
  return members;
}

interface Size {
  readonly members: number;
  readonly items: number;
}

/** Endless where the value cannot be taken. */
function sizeOf(value: Json, depth: number): Size {
  const isTaken = typeof value === "number" ? Number.isFinite(value) : depth < maxDepth || typeof value !== "object";
  if (!isTaken) return { members: Number.POSITIVE_INFINITY, items: 0 };
  if (typeof value !== "object" || value === null) return { members: 0, items: 0 };
  const inner = Object.values(value) as Json[];
  const own = Array.isArray(value) ? { members: 0, items: inner.length } : { members: inner.length, items: 0 };
  return inner.map((one) => sizeOf(one, depth + 1)).reduce(plus, own);
}

function plus(one: Size, other: Size): Size {
  return { members: one.members + other.members, items: one.items + other.items };
}
