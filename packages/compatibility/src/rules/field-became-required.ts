import type { Rule } from "../rule.js";

export const fieldBecameRequired: Rule = {
  id: "FIELD_BECAME_REQUIRED",
  purpose: "Messages that were sent without the field are refused by who now counts on it.",
  breaks: ["producer"],
  why: "Messages that were sent before without the field are refused by the newly built consumer.",
  mend: "Deploy the sender first, wait until older messages are gone, then the consumers.",
  looksAt: "field",
  check({ before, after }) {
    if (!before || before.required || !after?.required) return [];
    const harms = [{ side: "producer", readers: "part", asks: "presence" }] as const;
    return [{ says: "is required; it could be left out", at: { version: "after", ...after.required }, harms }];
  },
};
