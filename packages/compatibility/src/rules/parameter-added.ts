import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";

export const parameterAdded: Rule = {
  id: "PARAMETER_ADDED",
  purpose: "The address has a parameter that it had not.",
  breaks: ["consumer", "sender"],
  why: "Who is deployed binds to, or sends to, addresses without it.",
  mend: "Make a new channel beside the old one, and send to both until everybody has moved.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after) return [];
    return after.parameters
      .filter(({ name }) => !before.parameters.some((parameter) => parameter.name === name))
      .map(({ name, at }) => ({
        says: `has the parameter \`${name}\` in its address now`,
        at: { version: "after", ...at },
        harms: everybody("consumer", "sender"),
      }));
  },
};
