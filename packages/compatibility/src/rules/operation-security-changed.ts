import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";
import { tightened } from "../security.js";

export const operationSecurityChanged: Rule = {
  id: "OPERATION_SECURITY_CHANGED",
  purpose: "An operation wants a way to authenticate, or scopes, that it did not want.",
  breaks: ["broker"],
  why: "Started with the old credentials, it is refused by the broker when it sends or subscribes.",
  mend: "Give the service the new credentials first.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before || !after) return [];
    const says = tightened(before.security ?? [], after.security ?? []);
    if (says === undefined) return [];
    const at = { version: "after", ...inside(after.at, "security") } as const;
    return [{ says, at, harms: everybody("broker") }];
  },
};
