import type { Rule } from "../rule.js";

export const channelRemoved: Rule = {
  id: "CHANNEL_REMOVED",
  purpose: "A channel that consumers receive from is not promised any more.",
  breaks: ["consumer"],
  looksAt: "channel",
  check({ before, after }) {
    if (after) return [];
    const at = { version: "before", ...before.at } as const;
    return [{ says: "is gone", at, harms: [{ side: "consumer", readers: "all", certain: true }] }];
  },
};
