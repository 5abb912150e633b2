import type { Finding } from "../finding.js";
import type { Rule } from "../rule.js";
import { inside } from "../schema/shape.js";
import { isLower, raised, ranks, semver } from "../semver.js";

export const versionTooSmall: Rule = {
  id: "VERSION_TOO_SMALL",
  purpose: "`info.version` was raised by less than what has changed: breaking is a major, new is a minor.",
  breaks: [],
  why: "Who reads the version alone (semver, a range in a build file, a registry) takes the change for a harmless one.",
  mend: "Raise the major: a new file beside the old one, with new addresses. Or undo what breaks.",
  looksAt: "document",
  check({ before, after, found }) {
    if (!before || !after) return [];
    const [was, is] = [semver(before.version), semver(after.version)];
    if (!was || !is || isLower(is, was) || before.version === after.version) return [];
    const wanted = found.some(({ severity }) => severity === "breaking")
      ? "major"
      : found.some(isNew)
        ? "minor"
        : "patch";
    if (raised(was, is) >= ranks[wanted]) return [];
    const reason = wanted === "major" ? "something that breaks a consumer" : "something new";
    const at = { version: "after", ...inside(after.at, "info", "version") } as const;
    const says = `went from ${before.version} to ${after.version} with ${reason}, which wants a new ${wanted}`;
    return [{ says, at, harms: [], advice: true }];
  },
};

function isNew({ rule }: Finding): boolean {
  return rule.endsWith("_ADDED");
}
