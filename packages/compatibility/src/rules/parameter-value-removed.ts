import { pairedParameters } from "../paired-parameters.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const parameterValueRemoved: Rule = {
  id: "PARAMETER_VALUE_REMOVED",
  purpose: "A parameter of the address may not have a value any more that it could have.",
  breaks: ["consumer", "sender"],
  why: "Who sends with that value sends where nobody promises to listen; who is bound to it waits for nothing.",
  mend: "Keep the value until nobody uses it.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after) return [];
    return pairedParameters(before, after).flatMap(({ was, is }) => {
      const at = { version: "after", ...inside(is.at, "enum") } as const;
      const harms = everybody("consumer", "sender");
      if (!was.enum && is.enum)
        return [
          {
            says: `has a parameter \`${is.name}\` that is one of ${is.enum.join(", ")}; it could be anything`,
            at,
            harms,
          },
        ];
      const removed = (was.enum ?? []).filter((value) => is.enum && !is.enum.includes(value));
      return removed.map((value) => ({
        says: `has a parameter \`${is.name}\` that may not be ${value} any more`,
        at,
        harms,
      }));
    });
  },
};
