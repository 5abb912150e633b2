import type { Rule } from "../rule.js";
import { inside } from "../schema/shape.js";

export const versionNotRaised: Rule = {
  id: "VERSION_NOT_RAISED",
  purpose: "What a document promises has changed, and `info.version` has not.",
  breaks: [],
  why: "Two builds with different promises then bear the same version, and nobody can say which one is deployed.",
  mend: "Raise `info.version`: the patch for words, the minor for what is compatible, the major for what is not.",
  looksAt: "document",
  check({ before, after, found }) {
    if (!before || !after || before.version !== after.version || found.length === 0) return [];
    const at = { version: "after", ...inside(after.at, "info", "version") } as const;
    return [{ says: `has changed and is still called ${after.version}`, at, harms: [], advice: true }];
  },
};
