import type { Harm, Rule } from "../rule.js";

export const fieldRemoved: Rule = {
  id: "FIELD_REMOVED",
  purpose: "A field that consumers read is not sent any more.",
  breaks: ["consumer", "producer"],
  looksAt: "field",
  check({ before, after, object }) {
    const undeclared = before?.schemas.length !== 0 && after?.schemas.length === 0;
    if (!before || (after && !undeclared)) return [];
    if (after) {
      const harms = [{ side: "consumer", readers: "part", certain: true }] as const;
      return [
        { says: "may be anything; it is not described any more", at: { version: "before", ...before.at }, harms },
      ];
    }
    const harms: Harm[] = [{ side: "consumer", readers: "part", certain: true }];
    // Where nothing undeclared is allowed any more, whoever reads the whole object refuses older messages that still have the field.
    if (object.after.rest.kind !== "open") {
      const certain = object.after.rest.kind === "closed";
      harms.push({ side: "producer", readers: "whole", path: object.path, certain });
    }
    return [{ says: "is not sent any more", at: { version: "before", ...before.at }, harms }];
  },
};
