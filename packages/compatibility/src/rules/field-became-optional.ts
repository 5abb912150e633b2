import type { Rule } from "../rule.js";

export const fieldBecameOptional: Rule = {
  id: "FIELD_BECAME_OPTIONAL",
  purpose: "A field on which consumers rely may be left out.",
  breaks: ["consumer"],
  why: "A consumer that reads the field refuses a message without it.",
  mend: "Keep sending it always; or deploy consumers that do without it first.",
  looksAt: "field",
  check({ before, after }) {
    if (!before?.required || !after || after.required) return [];
    const harms = [{ side: "consumer", readers: "part", asks: "presence" }] as const;
    return [{ says: "may be left out; it was required", at: { version: "after", ...after.at }, harms }];
  },
};
