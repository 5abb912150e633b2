import type { Rule } from "../rule.js";
import { inside } from "../schema/shape.js";
import { isLower, semver } from "../semver.js";

export const versionLowered: Rule = {
  id: "VERSION_LOWERED",
  purpose: "`info.version` is lower than it was.",
  breaks: [],
  why: "What is deployed looks newer than what replaces it.",
  mend: "Raise it above every version that has been released.",
  looksAt: "document",
  check({ before, after }) {
    const [was, is] = [semver(before?.version), semver(after?.version)];
    if (!before || !after || !was || !is || !isLower(is, was)) return [];
    const at = { version: "after", ...inside(after.at, "info", "version") } as const;
    return [{ says: `went back from ${before.version} to ${after.version}`, at, harms: [], advice: true }];
  },
};
