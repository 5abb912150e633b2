import type { Position, Problem } from "@tenon/contract";
import { compare } from "./emit/compare.js";

/** By file, then as things stand in it. */
export function inSpecOrder(
  a: Problem["at"],
  b: Problem["at"],
  positionOf: (at: Problem["at"]) => Position | undefined,
): number {
  const [x, y] = [positionOf(a), positionOf(b)];
  return compare(a.file, b.file) || (x?.line ?? 0) - (y?.line ?? 0) || (x?.column ?? 0) - (y?.column ?? 0);
}

/** Each once; of the collisions of one thing, the first. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const once = new Map<string, Problem>();
  for (const problem of problems) {
    const { code, at, message } = problem;
    const key = JSON.stringify([code, at.file, at.pointer, code === "NAME_COLLISION" ? "" : message]);
    if (!once.has(key)) once.set(key, problem);
  }
  return [...once.values()].toSorted(
    (a, b) => inSpecOrder(a.at, b.at, ({ position }) => position) || compare(a.code, b.code),
  );
}
