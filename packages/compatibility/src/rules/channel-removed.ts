import type { Rule } from "../rule.js";

export const channelRemoved: Rule = {
  id: "CHANNEL_REMOVED",
  purpose: "A channel that consumers receive from is not promised any more.",
  breaks: ["consumer"],
  why: "Nothing arrives any more, and nothing says so: the consumers just wait.",
  mend: "Keep the channel until no receive operation refers to it; `compare` says when.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || after) return [];
    const at = { version: "before", ...before.at } as const;
    return [{ says: "is gone", at, harms: [{ side: "consumer", readers: "all", certain: true }] }];
  },
};
