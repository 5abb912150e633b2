import type { Rule } from "../rule.js";
import { typeOf } from "../schema/json-type.js";
import { allows } from "../schema/shape.js";

export const enumValueRemoved: Rule = {
  id: "ENUM_VALUE_REMOVED",
  purpose: "Messages with a value that was allowed are refused by who is built from the shorter list.",
  breaks: ["producer"],
  why: "Messages that were sent before with the value are refused by the newly built consumer.",
  mend: "Stop sending the value, and keep it in the list until no older message is under way.",
  looksAt: "value",
  check({ before, after }) {
    if (!after.values) return [];
    const harms = [{ side: "producer", readers: "part", asks: "values" }] as const;
    if (!before.values) {
      const known = after.values.some(({ value }) => before.types.has(typeOf(value)));
      return known
        ? [{ says: "is one of a list; it could be any value", at: { version: "after", ...after.at }, harms }]
        : [];
    }
    return before.values
      .filter(({ value }) => after.types.has(typeOf(value)) && !allows(after.values, value))
      .map(({ value, at }) => ({
        says: `may not be ${JSON.stringify(value)} any more`,
        at: { version: "before", ...at },
        harms,
      }));
  },
};
