import { isPattern } from "../address-pattern.js";
import type { Harm, Rule } from "../rule.js";

export const messageRemoved: Rule = {
  id: "MESSAGE_REMOVED",
  purpose: "A type of message that consumers handle is not sent any more, or goes by another name on the wire.",
  breaks: ["consumer", "producer"],
  looksAt: "message",
  check({ before, after, channels }) {
    if (!before || after) return [];
    const renamed = channels.after.messages.find(({ key }) => key === before.key);
    const says = renamed ? `is called ${renamed.type} now` : "is not sent any more";
    const at = renamed
      ? ({ version: "after", ...renamed.at } as const)
      : ({ version: "before", ...before.at } as const);
    const harms: readonly Harm[] = [
      { side: "consumer", readers: "all", certain: true },
      // Older messages that are still under way go to the dead-letter queue of who does not know them any more.
      { side: "producer", readers: "all", certain: true, spares: ({ channel }) => isPattern(channel.address ?? "#") },
    ];
    return [{ says, at, harms }];
  },
};
