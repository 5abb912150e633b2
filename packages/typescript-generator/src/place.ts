import type { Location } from "@tenon/contract";

/** A location as the key of a map. */
export function placeOf({ file, pointer }: Location): string {
  return `${file}#${pointer}`;
}
