import { runtimeFiles } from "./runtime-text.js";

/** The text of the helpers of these names, and of all that they need. */
export function inlinedRuntime(names: readonly string[]): string {
  const written = new Set<string>();
  for (const [path, { exports }] of Object.entries(runtimeFiles)) {
    if (exports.some((name) => names.includes(name))) add(path, written);
  }
  return [...written].map((path) => runtimeFiles[path]?.text).join("\n\n");
}

function add(path: string, written: Set<string>): void {
  if (written.has(path)) return;
  for (const needed of runtimeFiles[path]?.imports ?? []) add(needed, written);
  written.add(path);
}
