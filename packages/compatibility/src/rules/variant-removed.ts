import type { Rule } from "../rule.js";

export const variantRemoved: Rule = {
  id: "VARIANT_REMOVED",
  purpose: "Messages with a kind that was allowed are refused by who is built without it.",
  breaks: ["producer"],
  why: "Messages of that kind that were sent before are refused by the newly built consumer.",
  mend: "Stop sending the kind, and keep it described until no older message is under way.",
  looksAt: "value",
  check({ before, after }) {
    const [were, are] = [before.variants, after.variants];
    if (!were || !are || were.tag === undefined || were.tag !== are.tag) return [];
    const harms = [{ side: "producer", readers: "part", asks: "all" }] as const;
    return [...were.byTag]
      .filter(([tag]) => !are.byTag.has(tag))
      .map(([tag, at]) => {
        const says = `may not be the variant whose \`${were.tag}\` is ${tag} any more`;
        return { says, at: { version: "before", ...at }, harms };
      });
  },
};
