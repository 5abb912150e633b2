import type { Json } from "@tenon/contract";
import { maxDepth, tooManyValues } from "./yaml-document.js";

/** So many there may be, as in YAML. */
const maxValues = 150_000;

/**
 * The value of a JSON text, which JSON.parse reads many times faster than YAML is read. Undefined for whatever is no JSON, or is not taken: keys
 * that stand twice, values that are nested too deep, numbers that are none. Reading it as YAML says where. Throws a YamlRefusal for too many values.
 */
export function jsonValue(text: string): Json | undefined {
  const value = parsed(text);
  if (value === undefined) return undefined;
  const size = { members: 0, items: 0, isTaken: true };
  measure(value, 0, size);
  if (size.members + size.items > maxValues) throw tooManyValues();
  return size.isTaken && size.members === membersIn(text) ? value : undefined;
}

function parsed(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
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
  members: number;
  items: number;
  isTaken: boolean;
}

/** Counts until it is too much. */
function measure(value: Json, depth: number, size: Size): void {
  if (typeof value === "number") size.isTaken &&= Number.isFinite(value);
  if (typeof value !== "object" || value === null) return;
  const inner = Object.values(value) as Json[];
  size[Array.isArray(value) ? "items" : "members"] += inner.length;
  size.isTaken &&= depth < maxDepth;
  if (!size.isTaken || size.members + size.items > maxValues) return;
  for (const one of inner) measure(one, depth + 1, size);
}
