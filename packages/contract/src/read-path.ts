import { pointerSteps } from "./json-pointer.js";

/** Whether who reads `read` reads the whole of `path`: it is the same place, or one that `path` is inside of. */
export function readsWhole(read: string, path: string): boolean {
  return startsWith(pointerSteps(path), pointerSteps(read));
}

/** Whether who reads `read` sees anything of `path`: the whole, a part of it, or something that is around it. */
export function readsPart(read: string, path: string): boolean {
  return readsWhole(read, path) || startsWith(pointerSteps(read), pointerSteps(path));
}

/** `*` stands for every item, so it meets any step. */
function startsWith(steps: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((step, index) => {
    const other = steps[index];
    return other !== undefined && (step === other || step === "*" || other === "*");
  });
}
