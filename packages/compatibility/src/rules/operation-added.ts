import type { Rule } from "../rule.js";

export const operationAdded: Rule = {
  id: "OPERATION_ADDED",
  purpose: "A service sends, or receives, what it did not.",
  breaks: [],
  why: "A new sender on a known channel, or a new consumer with a queue of its own, disturbs nobody.",
  mend: "Nothing to mend. A new queue starts empty: it gets what is sent after it was declared.",
  looksAt: "operation",
  check({ before, after }) {
    if (before || !after) return [];
    return [
      {
        says: after.action === "send" ? "is new, and sends" : "is new, and receives",
        at: { version: "after", ...after.at },
        harms: [],
      },
    ];
  },
};
