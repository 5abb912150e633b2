import type { CharacterSet } from "./character-set.js";

/** A regular expression. Groups are gone: nobody asks what they have captured. */
export type PatternNode =
  | { readonly kind: "one"; readonly of: CharacterSet }
  | { readonly kind: "sequence"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly node: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: "assertion"; readonly what: Assertion };

/** Start and end of the text, a word boundary, no word boundary. */
export type Assertion = "^" | "$" | "\\b" | "\\B";

/** How it is written, with the `u` flag. */
export function patternSource(node: PatternNode): string {
  switch (node.kind) {
    case "one":
      return node.of.source;
    case "assertion":
      return node.what;
    case "sequence":
      return node.nodes
        .map((part) => (part.kind === "choice" ? `(?:${patternSource(part)})` : patternSource(part)))
        .join("");
    case "choice":
      return node.nodes.map(patternSource).join("|");
    case "repeat":
      return `${node.node.kind === "one" ? patternSource(node.node) : `(?:${patternSource(node.node)})`}${quantifier(node)}`;
  }
}

function quantifier({ min, max }: { readonly min: number; readonly max: number }): string {
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? "*" : min === 1 ? "+" : `{${min},}`;
  if (min === max) return `{${min}}`;
  return min === 0 && max === 1 ? "?" : `{${min},${max}}`;
}
