import type { Rule } from "../rule.js";
import { typeOf } from "../schema/json-type.js";
import { allows } from "../schema/shape.js";

export const enumValueAdded: Rule = {
  id: "ENUM_VALUE_ADDED",
  purpose: "A value may be one that consumers do not know.",
  breaks: ["consumer"],
  why: "A consumer does not know what to do with the value; its validator refuses the message.",
  mend: "Deploy consumers that know the value first, then the sender. Or send it in a new field.",
  looksAt: "value",
  check({ before, after }) {
    if (!before.values) return [];
    const harms = [{ side: "consumer", readers: "part", asks: "values" }] as const;
    if (!after.values) {
      const known = before.values.some(({ value }) => after.types.has(typeOf(value)));
      return known
        ? [{ says: "may be any value; it was one of a list", at: { version: "after", ...after.at }, harms }]
        : [];
    }
    // A value of a type that is new as well is told by TYPE_CHANGED.
    return after.values
      .filter(({ value }) => before.types.has(typeOf(value)) && !allows(before.values, value))
      .map(({ value, at }) => ({ says: `may be ${JSON.stringify(value)}`, at: { version: "after", ...at }, harms }));
  },
};
