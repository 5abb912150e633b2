import type { Change, Rule } from "../rule.js";
import { isFelt, limitMovements } from "../schema/limit-movements.js";

export const constraintTightened: Rule = {
  id: "CONSTRAINT_TIGHTENED",
  purpose:
    "Messages that kept to the old bound, length, pattern or list of fields are refused by who checks the new one.",
  breaks: ["producer"],
  looksAt: "value",
  check({ before, after }) {
    const moved = limitMovements({ before, after });
    const certain = isFelt("tighter", moved, before);
    const changes = moved
      .filter(({ movement }) => movement === "tighter" || movement === "both")
      .map(({ says, at, readers }): Change => ({ says, at, harms: [{ side: "producer", readers, certain }] }));
    const [was, is] = [before.rest, after.rest];
    if (is.kind === "open" || is.kind === was.kind || was.kind === "closed" || !isObject(before) || !isObject(after))
      return changes;
    const says =
      is.kind === "closed" ? "may not have undeclared fields any more" : "has undeclared fields of one kind only";
    // Whether any older message has a field that was never declared cannot be seen in a spec.
    const harms = [{ side: "producer", readers: "whole", certain: false }] as const;
    return [...changes, { says, at: { version: "after", ...is.at }, harms }];
  },
};

function isObject({ types }: { readonly types: ReadonlySet<string> }): boolean {
  return types.has("object");
}
