import type { ServerVariable } from "@tenon/contract";
import type { Rule } from "../rule.js";
import { perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const serverVariableChanged: Rule = {
  id: "SERVER_VARIABLE_CHANGED",
  purpose: "A variable of a server's address has fewer values, another default, or is new or gone.",
  breaks: ["consumer", "sender"],
  why: "Who fills the variable in with a value that is not there any more, or not at all, connects to nowhere.",
  mend: "Keep every value and the default; add new ones beside them.",
  looksAt: "server",
  check({ before, after, at }) {
    if (!before || !after) return [];
    const names = new Set([...(before.variables ?? []), ...(after.variables ?? [])].map(({ name }) => name));
    return [...names].flatMap((name) => {
      const was = before.variables?.find((variable) => variable.name === name);
      const is = after.variables?.find((variable) => variable.name === name);
      const says = changed(was, is);
      if (says === undefined) return [];
      const place = is
        ? ({ version: "after", ...inside(at.after, "variables", name) } as const)
        : ({ version: "before", ...inside(at.before, "variables", name) } as const);
      return [
        { says: `has a variable \`${name}\` that ${says}`, at: place, harms: perhapsEverybody("consumer", "sender") },
      ];
    });
  },
};

function changed(was: ServerVariable | undefined, is: ServerVariable | undefined): string | undefined {
  if (!is) return "is gone";
  if (!was) return is.default === undefined ? "is new and has no default" : undefined;
  const gone = (was.enum ?? []).filter((value) => is.enum !== undefined && !is.enum.includes(value));
  if (gone.length > 0) return `may not be ${gone.join(" or ")} any more`;
  if (!was.enum && is.enum) return `is one of ${is.enum.join(", ")}; it could be anything`;
  return was.default === is.default
    ? undefined
    : `is ${is.default ?? "not set"} by default; it was ${was.default ?? "not set"}`;
}
