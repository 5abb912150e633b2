import type { Json } from "./json.js";

/** The steps of a JSON Pointer (RFC 6901 §3): `"/a~1b/0"` → `["a/b", "0"]`. */
export function pointerSteps(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((step) => (step.includes("~") ? step.replaceAll("~1", "/").replaceAll("~0", "~") : step));
}

/** The pointer to a member of what `pointer` points to. */
export function pointerTo(pointer: string, ...steps: readonly (string | number)[]): string {
  let extended = pointer;
  for (const step of steps) extended += `/${escaped(String(step))}`;
  return extended;
}

function escaped(step: string): string {
  return /[~/]/.test(step) ? step.replaceAll("~", "~0").replaceAll("/", "~1") : step;
}

/** The value at a JSON Pointer, or undefined where there is none. Looks at own properties only. */
export function valueAtPointer(value: Json, pointer: string): Json | undefined {
  let at: Json = value;
  for (const step of pointerSteps(pointer)) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, Json>)[step] as Json;
  }
  return at;
}
