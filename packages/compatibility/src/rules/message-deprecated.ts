import type { Rule } from "../rule.js";

export const messageDeprecated: Rule = {
  id: "MESSAGE_DEPRECATED",
  purpose: "A message is marked as deprecated.",
  breaks: [],
  why: "It is still sent. Who receives it should know that it will go.",
  mend: "Tell the consumers what takes its place.",
  looksAt: "message",
  check({ before, after }) {
    if (!before || !after || before.deprecated || !after.deprecated) return [];
    return [{ says: "is deprecated now", at: { version: "after", ...after.at }, harms: [] }];
  },
};
