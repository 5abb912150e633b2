import { isPattern } from "../address-pattern.js";
import { successorOf } from "../message-successor.js";
import type { Harm, Rule } from "../rule.js";

export const messageAdded: Rule = {
  id: "MESSAGE_ADDED",
  purpose: "A further type of message arrives where consumers do not know it, and goes to their dead-letter queue.",
  breaks: ["consumer"],
  why: "Consumers of the channel do not know the type, and put it into their dead-letter queue.",
  mend: "Deploy consumers that declare it first; or send it on a channel of its own.",
  looksAt: "message",
  check({ before, after, channels }) {
    if (before || !after) return [];
    // What is only called otherwise is told by MESSAGE_RENAMED.
    if (channels.before.messages.some((was) => successorOf(was, channels.after, channels.before) === after)) return [];
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
