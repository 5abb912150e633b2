import { isPattern } from "../address-pattern.js";
import { successorOf } from "../message-successor.js";
import type { Harm, Rule } from "../rule.js";

export const messageRemoved: Rule = {
  id: "MESSAGE_REMOVED",
  purpose: "A type of message that consumers handle is not sent any more.",
  breaks: ["consumer", "producer"],
  why: "Consumers wait for it in vain; once they are built without it, older messages of that type go to the dead-letter queue.",
  mend: "Keep the message until nobody receives it, then remove it.",
  looksAt: "message",
  check({ before, after, channels }) {
    if (!before || after || successorOf(before, channels.after, channels.before)) return [];
    const harms: readonly Harm[] = [
      { side: "consumer", readers: "all", certain: true },
      // Older messages that are still under way go to the dead-letter queue of who does not know them any more.
      { side: "producer", readers: "all", certain: true, spares: ({ channel }) => isPattern(channel.address ?? "#") },
    ];
    return [{ says: "is not sent any more", at: { version: "before", ...before.at }, harms }];
  },
};
