import { pointerSteps, pointerTo } from "./json-pointer.js";

/** Whether who reads `read` reads the whole of `path`: it is the same place, or one that `path` is inside of. */
export function readsWhole(read: string, path: string): boolean {
  return startsWith(pointerSteps(path), pointerSteps(read));
}

/** Whether who reads `read` sees anything of `path`: the whole, a part of it, or something that is around it. */
export function readsPart(read: string, path: string): boolean {
  return readsWhole(read, path) || startsWith(pointerSteps(read), pointerSteps(path));
}

/** A place where a recursive schema begins again: what is below `from` is what is below `to`. */
export interface PathLoop {
  readonly from: string;
  readonly to: string;
}

/** All paths that a read path means where a schema is recursive: what is read of the parts of a part is read of a part. */
export function unrolledRead(read: string, loops: readonly PathLoop[]): readonly string[] {
  const paths = new Set([read]);
  for (const path of paths) {
    for (const { from, to } of loops) {
      if (readsWhole(path, from)) paths.add(to);
      else if (readsWhole(from, path)) paths.add(pointerTo(to, ...pointerSteps(path).slice(pointerSteps(from).length)));
    }
  }
  return [...paths];
}

/** `*` stands for every item, so it meets any step. */
function startsWith(steps: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((step, index) => {
    const other = steps[index];
    return other !== undefined && (step === other || step === "*" || other === "*");
  });
}
