import type { Rule } from "../rule.js";

export const channelDeprecated: Rule = {
  id: "CHANNEL_DEPRECATED",
  purpose: "A channel is marked as deprecated.",
  breaks: [],
  why: "It still works. Who receives from it should know that it will go.",
  mend: "Tell the consumers where to go; `compare` says when the last one has left.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after || before.deprecated || !after.deprecated) return [];
    return [{ says: "is deprecated now", at: { version: "after", ...after.at }, harms: [] }];
  },
};
