import { isPattern } from "../address-pattern.js";
import type { Harm, Rule } from "../rule.js";

export const messageAdded: Rule = {
  id: "MESSAGE_ADDED",
  purpose: "A further type of message arrives where consumers do not know it, and goes to their dead-letter queue.",
  breaks: ["consumer"],
  looksAt: "message",
  check({ before, after, channels }) {
    if (before || !after) return [];
    const says = `is a further message on ${channels.after.address ?? channels.after.name}`;
    const harm: Harm = {
      side: "consumer",
      readers: "all",
      certain: true,
      // A queue that is bound by a pattern passes over what it does not declare.
      spares: ({ channel }) => isPattern(channel.address ?? "#"),
    };
    return [{ says, at: { version: "after", ...after.at }, harms: [harm] }];
  },
};
