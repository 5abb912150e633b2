import type { Rule } from "../rule.js";

export const serverAdded: Rule = {
  id: "SERVER_ADDED",
  purpose: "There is a further server.",
  breaks: [],
  why: "Nobody is connected to it yet.",
  mend: "Nothing to mend. Messages that are sent there alone are not seen by who is deployed.",
  looksAt: "server",
  check({ before, after, at }) {
    if (before || !after) return [];
    return [
      {
        says: `is new: ${after.protocol}://${after.host}${after.pathname ?? ""}`,
        at: { version: "after", ...at.after },
        harms: [],
      },
    ];
  },
};
