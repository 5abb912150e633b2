import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";
import { tightened } from "../security.js";

export const securityTightened: Rule = {
  id: "SECURITY_TIGHTENED",
  purpose: "A server wants a way to authenticate, or scopes, that it did not want.",
  breaks: ["consumer", "sender"],
  why: "Who is deployed is turned away when it connects the next time.",
  mend: "Take the old way beside the new one (the list means: one of these) until everybody has moved.",
  looksAt: "server",
  check({ before, after, at }) {
    if (!before || !after) return [];
    const says = tightened(before.security ?? [], after.security ?? []);
    if (says === undefined) return [];
    return [
      { says, at: { version: "after", ...inside(at.after, "security") }, harms: everybody("consumer", "sender") },
    ];
  },
};
