import type { Rule } from "../rule.js";
import { inside } from "../schema/shape.js";
import { tightened } from "../security.js";

export const securityLoosened: Rule = {
  id: "SECURITY_LOOSENED",
  purpose: "A server lets in who could not come in before.",
  breaks: [],
  why: "Nobody is turned away. It is told because opening a door should be meant.",
  mend: "Nothing to mend, if it is meant.",
  looksAt: "server",
  check({ before, after, at }) {
    if (!before || !after || tightened(before.security ?? [], after.security ?? []) !== undefined) return [];
    const says = tightened(after.security ?? [], before.security ?? []);
    if (says === undefined) return [];
    return [
      {
        says: "lets in who could not authenticate before",
        at: { version: "after", ...inside(at.after, "security") },
        harms: [],
      },
    ];
  },
};
