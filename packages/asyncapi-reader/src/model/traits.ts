import type { SpecNode } from "./spec-node.js";

/** An operation or a message of AsyncAPI 3 with its traits: later ones win over earlier ones, and the object itself over all. */
export function withTraits(node: SpecNode): SpecNode {
  const traits = node.get("traits")?.items() ?? [];
  return traits.length === 0 ? node : node.over(traits.toReversed());
}

/** An operation or a message of AsyncAPI 2 with its traits: they win over the object itself, and later ones over earlier ones. */
export function withTraits2(node: SpecNode): SpecNode {
  const traits = node.get("traits")?.items() ?? [];
  return traits.length === 0 ? node : node.under(traits.toReversed());
}
