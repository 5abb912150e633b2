import { pairedParameters } from "../paired-parameters.js";
import type { Rule } from "../rule.js";
import { perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const parameterValueAdded: Rule = {
  id: "PARAMETER_VALUE_ADDED",
  purpose: "A parameter of the address may have a value that it could not have.",
  breaks: ["consumer"],
  why: "Who is bound to each of the known values gets nothing of the new one.",
  mend: "Tell the consumers, and let them bind to the new value before it is sent.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after) return [];
    return pairedParameters(before, after).flatMap(({ was, is }) => {
      const at = { version: "after", ...inside(is.at, "enum") } as const;
      const harms = perhapsEverybody("consumer");
      if (was.enum && !is.enum)
        return [
          {
            says: `has a parameter \`${is.name}\` that may be anything; it was one of ${was.enum.join(", ")}`,
            at,
            harms,
          },
        ];
      const added = (is.enum ?? []).filter((value) => was.enum && !was.enum.includes(value));
      return added.map((value) => ({ says: `has a parameter \`${is.name}\` that may be ${value}`, at, harms }));
    });
  },
};
