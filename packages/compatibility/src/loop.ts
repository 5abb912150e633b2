import { pointerSteps, pointerTo, readsWhole } from "@tenon/contract";

/** A place where a recursive schema begins again: what is below `from` is what is below `to`. */
export interface Loop {
  readonly from: string;
  readonly to: string;
}

/** All paths that a read path means where a schema is recursive: what is read of the parts of a part is read of a part. */
export function unrolled(read: string, loops: readonly Loop[]): readonly string[] {
  const paths = new Set([read]);
  for (const path of paths) {
    for (const { from, to } of loops) {
      if (readsWhole(path, from)) paths.add(to);
      else if (readsWhole(from, path)) paths.add(pointerTo(to, ...pointerSteps(path).slice(pointerSteps(from).length)));
    }
  }
  return [...paths];
}
