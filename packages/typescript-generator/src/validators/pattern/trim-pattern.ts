import type { PatternNode } from "./pattern-node.js";

/**
 * A pattern that is found in the same texts, without what can be left out at its ends where it is not bound to them: `.*foo.+` is found where
 * `foo.` is.
 */
export function trimmedPattern(pattern: PatternNode): PatternNode {
  if (pattern.kind === "choice") return { ...pattern, nodes: pattern.nodes.map(trimmedPattern) };
  const nodes = pattern.kind === "sequence" ? pattern.nodes : [pattern];
  const withoutEnd = atLeast(nodes.at(-1), nodes.slice(0, -1), (rest, last) => [...rest, ...last]);
  const trimmed = atLeast(withoutEnd[0], withoutEnd.slice(1), (rest, first) => [...first, ...rest]);
  return trimmed.length === 1 ? (trimmed[0] as PatternNode) : { kind: "sequence", nodes: trimmed };
}

/** The nodes with the outermost repeated no more often than it must be. */
function atLeast(
  outermost: PatternNode | undefined,
  rest: readonly PatternNode[],
  join: (rest: readonly PatternNode[], outermost: readonly PatternNode[]) => readonly PatternNode[],
): readonly PatternNode[] {
  if (outermost === undefined) return rest;
  if (outermost.kind !== "repeat" || hasAssertion(outermost)) return join(rest, [outermost]);
  const { node, min } = outermost;
  if (min === 0) return rest;
  return join(rest, [min === 1 ? node : { kind: "repeat", node, min, max: min }]);
}

function hasAssertion(node: PatternNode): boolean {
  if (node.kind === "sequence" || node.kind === "choice") return node.nodes.some(hasAssertion);
  return node.kind === "repeat" ? hasAssertion(node.node) : node.kind === "assertion";
}
