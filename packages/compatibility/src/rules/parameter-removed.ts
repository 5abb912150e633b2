import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";

export const parameterRemoved: Rule = {
  id: "PARAMETER_REMOVED",
  purpose: "The address has lost a parameter.",
  breaks: ["consumer", "sender"],
  why: "Who is deployed binds to, or sends to, addresses that still have it.",
  mend: "Make a new channel beside the old one, and send to both until everybody has moved.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after) return [];
    return before.parameters
      .filter(({ name }) => !after.parameters.some((parameter) => parameter.name === name))
      .map(({ name, at }) => ({
        says: `has no parameter \`${name}\` in its address any more`,
        at: { version: "before", ...at },
        harms: everybody("consumer", "sender"),
      }));
  },
};
