import type { Rule } from "../rule.js";

export const channelAdded: Rule = {
  id: "CHANNEL_ADDED",
  purpose: "There is a channel that was not there.",
  breaks: [],
  why: "Nobody is bound to it yet.",
  mend: "Nothing to mend.",
  looksAt: "channel",
  check({ before, after }) {
    if (before || !after) return [];
    return [
      {
        says: `is new${after.address === null ? "" : `, with the address ${after.address}`}`,
        at: { version: "after", ...after.at },
        harms: [],
      },
    ];
  },
};
