import type { Change, Harm, Rule } from "../rule.js";
import { limitMovements } from "../schema/limit-movements.js";

export const schemaChanged: Rule = {
  id: "SCHEMA_CHANGED",
  purpose: "Something has changed into which these rules do not look, so that whether it breaks anybody is open.",
  breaks: ["consumer", "producer"],
  why: "The payload is described otherwise in a way that no other rule has words for.",
  mend: "Look at the message that is shown, if there is one: it is one that would be refused.",
  looksAt: "value",
  check({ before, after, sameText }) {
    const harms = (["consumer", "producer"] as const).map((side): Harm => ({ side, readers: "part", asks: "all" }));
    const overlapping = limitMovements({ before, after })
      .filter(({ movement }) => movement === "unknown")
      .map(({ says, at }): Change => ({ says, at, harms }));
    const keywords = [...new Set([...before.other.keys(), ...after.other.keys()])]
      .filter((keyword) => !sameText(keyword))
      .map((keyword): Change => {
        const [is, was] = [after.other.get(keyword)?.[0], before.other.get(keyword)?.[0]];
        if (is) return { says: `has another \`${keyword}\``, at: { version: "after", ...is }, harms };
        return { says: `has no \`${keyword}\` any more`, at: { version: "before", ...(was ?? before.at) }, harms };
      });
    const changes = [...overlapping, ...keywords];
    const [were, are] = [before.variants, after.variants];
    const comparable =
      were && are ? were.tag === are.tag && (were.tag !== undefined || sameTags(were.byTag, are.byTag)) : were === are;
    if (comparable) return changes;
    const says = are
      ? were
        ? "has variants that are told apart otherwise"
        : "has variants"
      : "has no variants any more";
    return [...changes, { says, at: { version: "after", ...(are?.at ?? after.at) }, harms }];
  },
};

function sameTags(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): boolean {
  return before.size === after.size && [...before.keys()].every((tag) => after.has(tag));
}
