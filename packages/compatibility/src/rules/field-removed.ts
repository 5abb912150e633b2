import type { Harm, Rule } from "../rule.js";

export const fieldRemoved: Rule = {
  id: "FIELD_REMOVED",
  purpose: "A field that consumers read is not sent any more.",
  breaks: ["consumer", "producer"],
  why: "A consumer that reads the field refuses a message without it, or goes on without what it needs.",
  mend: "Keep the field until nobody reads it: let the consumers take it out of their `x-reads` first, then remove it.",
  looksAt: "field",
  check({ before, after, object }) {
    const undeclared = before?.schemas.length !== 0 && after?.schemas.length === 0;
    if (!before || (after && !undeclared)) return [];
    if (after) {
      const harms = [{ side: "consumer", readers: "part", asks: "field" }] as const;
      return [
        { says: "may be anything; it is not described any more", at: { version: "before", ...before.at }, harms },
      ];
    }
    const harms: Harm[] = [
      before.required
        ? { side: "consumer", readers: "part", asks: "field" }
        : {
            side: "consumer",
            readers: "part",
            meaning: "it was optional, so it is missed without being refused",
          },
    ];
    // Where nothing undeclared is allowed any more, whoever reads the whole object refuses older messages that still have the field.
    if (object.after.rest.kind !== "open") {
      harms.push({ side: "producer", readers: "whole", path: object.path, asks: "other fields" });
    }
    return [{ says: "is not sent any more", at: { version: "before", ...before.at }, harms }];
  },
};
