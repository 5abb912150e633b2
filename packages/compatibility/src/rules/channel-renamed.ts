import type { Rule } from "../rule.js";

export const channelRenamed: Rule = {
  id: "CHANNEL_RENAMED",
  purpose: "A channel has another name in the document; its address is what it was.",
  breaks: [],
  why: "Only generated names and `$ref`s follow the name; on the broker nothing changes.",
  mend: "Generate again, and point `$ref`s of other documents to the new name.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after || before.name === after.name) return [];
    const says = `is called ${after.name} now; its address stays ${after.address ?? "open"}`;
    return [{ says, at: { version: "after", ...after.at }, was: { version: "before", ...before.at }, harms: [] }];
  },
};
