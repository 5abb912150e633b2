import type { Change, Rule } from "../rule.js";
import { limitMovements } from "../schema/limit-movements.js";

export const constraintLoosened: Rule = {
  id: "CONSTRAINT_LOOSENED",
  purpose: "A value may go beyond a bound, a length, a pattern or a closed list of fields that consumers check.",
  breaks: ["consumer"],
  why: "A consumer checks what it was built for, and puts a message that goes beyond it into its dead-letter queue.",
  mend: "Deploy the consumers that allow it first, then the sender.",
  looksAt: "value",
  check({ before, after }) {
    const moved = limitMovements({ before, after });
    const changes = moved
      .filter(({ movement }) => movement === "looser" || movement === "both")
      .map(
        ({ kind, says, at, readers }): Change => ({
          says,
          at,
          harms: [{ side: "consumer", readers, asks: kind }],
        }),
      );
    const [was, is] = [before.rest, after.rest];
    if (was.kind === "open" || is.kind === was.kind || is.kind === "closed" || !isObject(before) || !isObject(after))
      return changes;
    const says =
      was.kind === "closed" ? "may have fields that are not declared" : "may have undeclared fields of any kind";
    const at = { version: "after", ...(is.kind === "open" ? after.at : is.at) } as const;
    return [...changes, { says, at, harms: [{ side: "consumer", readers: "whole", asks: "other fields" }] }];
  },
};

function isObject({ types }: { readonly types: ReadonlySet<string> }): boolean {
  return types.has("object");
}
