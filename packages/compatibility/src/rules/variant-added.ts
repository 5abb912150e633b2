import type { Rule } from "../rule.js";

export const variantAdded: Rule = {
  id: "VARIANT_ADDED",
  purpose: "A value may be of a kind that consumers do not know.",
  breaks: ["consumer"],
  why: "A consumer does not know the kind; its validator refuses the message.",
  mend: "Deploy consumers that know the kind first, then the sender.",
  looksAt: "value",
  check({ before, after }) {
    const [were, are] = [before.variants, after.variants];
    if (!were || !are || were.tag === undefined || were.tag !== are.tag) return [];
    const harms = [{ side: "consumer", readers: "part", asks: "all" }] as const;
    return [...are.byTag]
      .filter(([tag]) => !were.byTag.has(tag))
      .map(([tag, at]) => ({
        says: `may be a variant whose \`${are.tag}\` is ${tag}`,
        at: { version: "after", ...at },
        harms,
      }));
  },
};
