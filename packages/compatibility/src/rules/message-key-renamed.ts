import type { Rule } from "../rule.js";

export const messageKeyRenamed: Rule = {
  id: "MESSAGE_KEY_RENAMED",
  purpose: "A message has another key in its channel; its name on the wire is what it was.",
  breaks: [],
  why: "Only generated names and `$ref`s follow the key; on the wire nothing changes.",
  mend: "Generate again, and point `$ref`s of other documents to the new key.",
  looksAt: "message",
  check({ before, after }) {
    if (!before || !after || before.key === after.key) return [];
    return [
      {
        says: `has the key ${after.key} now; it was ${before.key}`,
        at: { version: "after", ...after.at },
        was: { version: "before", ...before.at },
        harms: [],
      },
    ];
  },
};
