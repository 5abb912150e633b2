import { merged, type Range } from "./character-set.js";
import type { PatternNode } from "./pattern-node.js";

/** With what the rest of a text can begin so that a part of a pattern is not refused at once. */
interface Beginnings {
  readonly characters: readonly Range[];
  /** Whether there may be no rest. */
  readonly end: boolean;
}

const none: Beginnings = { characters: [], end: false };

/** A text is tried from each of its places on where the pattern is not bound to the start: each try may look at so many characters. */
const longestTry = 100;

/**
 * Whether a backtracking engine, such as that of JavaScript, runs a pattern in time linear in the text. It does where every choice on the way
 * (which branch, once more or on) is settled by the next character: then a choice that is taken back fails at once. That is sufficient, not
 * necessary; what is not proved is run by `linearPattern`.
 */
export function isSafeToBacktrack(pattern: PatternNode): boolean {
  if (!isSettledByNext(pattern, none)) return false;
  return isBoundToStart(pattern) || longestMatch(pattern) <= longestTry;
}

/** Whether a match can begin nowhere but at the start of the text. */
export function isBoundToStart(node: PatternNode): boolean {
  if (node.kind === "choice") return node.nodes.every(isBoundToStart);
  if (node.kind === "sequence") return node.nodes[0] !== undefined && isBoundToStart(node.nodes[0]);
  if (node.kind === "repeat") return node.min > 0 && isBoundToStart(node.node);
  return node.kind === "assertion" && node.what === "^";
}

/** `follow` is what may come after the node. Where a match may end there, nothing is refused any more, and so nothing taken back. */
function isSettledByNext(node: PatternNode, follow: Beginnings): boolean {
  switch (node.kind) {
    case "one":
    case "assertion":
      return true;
    case "sequence": {
      let after = follow;
      return node.nodes.toReversed().every((part) => {
        const settled = isSettledByNext(part, after);
        after = beginningsOf(part, after);
        return settled;
      });
    }
    case "choice": {
      const beginnings = node.nodes.map((branch) => beginningsOf(branch, follow));
      return areApart(beginnings) && node.nodes.every((branch) => isSettledByNext(branch, follow));
    }
    case "repeat": {
      if (node.max === 0) return true;
      const again = beginningsOf(node.node, none);
      if (isNullable(node.node) || (node.min !== node.max && !areApart([again, follow]))) return false;
      return isSettledByNext(node.node, node.max > 1 ? united([again, follow]) : follow);
    }
  }
}

function beginningsOf(node: PatternNode, follow: Beginnings): Beginnings {
  switch (node.kind) {
    case "one":
      return { characters: node.of.ranges, end: false };
    case "assertion":
      return node.what === "$" ? { characters: [], end: true } : follow;
    case "sequence":
      return node.nodes.reduceRight((after, part) => beginningsOf(part, after), follow);
    case "choice":
      return united(node.nodes.map((branch) => beginningsOf(branch, follow)));
    case "repeat": {
      if (node.max === 0) return follow;
      const inside = beginningsOf(node.node, follow);
      return node.min === 0 ? united([inside, follow]) : inside;
    }
  }
}

function isNullable(node: PatternNode): boolean {
  if (node.kind === "sequence") return node.nodes.every(isNullable);
  if (node.kind === "choice") return node.nodes.some(isNullable);
  if (node.kind === "repeat") return node.min === 0 || isNullable(node.node);
  return node.kind === "assertion";
}

/** How many characters a match can have at most. */
function longestMatch(node: PatternNode): number {
  if (node.kind === "sequence") return node.nodes.reduce((sum, part) => sum + longestMatch(part), 0);
  if (node.kind === "choice") return Math.max(...node.nodes.map(longestMatch));
  if (node.kind === "repeat") return node.max === 0 ? 0 : node.max * longestMatch(node.node);
  return node.kind === "one" ? 1 : 0;
}

function united(some: readonly Beginnings[]): Beginnings {
  return { characters: merged(some.flatMap(({ characters }) => characters)), end: some.some(({ end }) => end) };
}

/** Whether no two have a beginning in common. */
function areApart(some: readonly Beginnings[]): boolean {
  if (some.filter(({ end }) => end).length > 1) return false;
  const sorted = some.flatMap(({ characters }) => characters).toSorted((one, other) => one[0] - other[0]);
  return sorted.every(([from], index) => index === 0 || from > (sorted[index - 1] as Range)[1]);
}
