import type { Contract, Problem } from "@tenon/contract";
import type { Declaration } from "./declarations.js";
import type { FilePlan } from "./plan/file-plan.js";
import { placeInWords, problemAt } from "./problem-codes.js";

/** Types and classes of one module that would be called the same. */
export function collisions(plan: FilePlan, declarations: readonly Declaration[], { sources }: Contract): Problem[] {
  const declared = [
    ...plan.channels.map(({ names, channel }) => ({ path: names.path, name: names.publisher, at: channel.at })),
    ...plan.consumers.map(({ names, operation, reply }) => ({
      path: names.path,
      name: reply ? names.responder : names.consumer,
      at: operation.at,
    })),
    ...declarations.map(({ home, at }) => ({ path: home.path, name: home.name, at })),
  ];
  const first = new Map<string, (typeof declared)[number]>();
  return declared.flatMap((one) => {
    const key = `${one.path} ${one.name.text}`;
    const other = first.get(key);
    if (!other) first.set(key, one);
    if (!other || (other.at.file === one.at.file && other.at.pointer === one.at.pointer)) return [];
    const message = `${one.name.text} in ${one.path}.ts would be this and what stands at ${placeInWords(sources, other.at)}.`;
    return [problemAt(sources, "NAME_COLLISION", one.at, message, "Rename one of the two.")];
  });
}
