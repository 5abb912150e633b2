import type { Change, Rule } from "../rule.js";
import { limitMovements } from "../schema/limit-movements.js";

export const constraintTightened: Rule = {
  id: "CONSTRAINT_TIGHTENED",
  purpose:
    "Messages that kept to the old bound, length, pattern or list of fields are refused by who checks the new one.",
  breaks: ["producer"],
  why: "Messages that were sent before, and wait in queues, outboxes and event stores, are refused by the newly built consumer.",
  mend: "Deploy the sender first, wait until older messages are gone, then the consumers. What lies in an event store stays: check it, or leave the limit to the sender.",
  looksAt: "value",
  check({ before, after }) {
    const moved = limitMovements({ before, after });
    const changes = moved
      .filter(({ movement }) => movement === "tighter" || movement === "both")
      .map(
        ({ kind, says, at, readers }): Change => ({
          says,
          at,
          harms: [{ side: "producer", readers, asks: kind }],
        }),
      );
    const [was, is] = [before.rest, after.rest];
    if (is.kind === "open" || is.kind === was.kind || was.kind === "closed" || !isObject(before) || !isObject(after))
      return changes;
    const says =
      is.kind === "closed" ? "may not have undeclared fields any more" : "has undeclared fields of one kind only";
    const meaning = "fields that were never declared could be sent, and whether one ever was is not in a spec";
    const harms = [
      was.kind === "open" && !was.declared
        ? ({ side: "producer", readers: "whole", meaning } as const)
        : ({ side: "producer", readers: "whole", asks: "other fields" } as const),
    ];
    return [...changes, { says, at: { version: "after", ...is.at }, harms }];
  },
};

function isObject({ types }: { readonly types: ReadonlySet<string> }): boolean {
  return types.has("object");
}
