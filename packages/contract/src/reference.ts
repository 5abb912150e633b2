import type { Json } from "./json.js";
import { valueAtPointer } from "./json-pointer.js";
import type { Location } from "./position.js";
import type { Sources } from "./source.js";

/** Where a `$ref` that stands in `file` points to: `#/a`, `v2.yaml#/a`, `../shared/money.yaml#/Money`. */
export function referenceTarget(file: string, ref: string): Location {
  const hash = ref.indexOf("#");
  const path = percentDecoded(hash < 0 ? ref : ref.slice(0, hash));
  const pointer = hash < 0 ? "" : percentDecoded(ref.slice(hash + 1));
  return { file: path === "" ? file : joinPath(file, path), pointer };
}

/** The value at a location, or undefined where there is none. */
export function valueAt(sources: Sources, at: Location): Json | undefined {
  const source = sources.get(at.file);
  return source && valueAtPointer(source.value, at.pointer);
}

/** A text with a stray `%` is left as it is. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `..` that would climb above the root stays in the result, so that no source can have that path. */
function joinPath(file: string, relative: string): string {
  const steps = file.split("/").slice(0, -1);
  for (const step of relative.split("/")) {
    if (step === "" || step === ".") continue;
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}
