import { isPattern } from "../address-pattern.js";
import { successorOf } from "../message-successor.js";
import type { Harm, Rule } from "../rule.js";

export const messageRenamed: Rule = {
  id: "MESSAGE_RENAMED",
  purpose: "A message has another name on the wire (its CloudEvents `type`); it is the same entry of the channel.",
  breaks: ["consumer", "producer"],
  why: "Consumers tell messages apart by their type. One that they do not know goes to the dead-letter queue, or is passed over.",
  mend: "Keep the name. If it has to change, send both for a while: a new message beside the old one.",
  looksAt: "message",
  check({ before, after, channels }) {
    if (!before || after) return [];
    const renamed = successorOf(before, channels.after, channels.before);
    if (!renamed) return [];
    const places = { at: { version: "after", ...renamed.at }, was: { version: "before", ...before.at } } as const;
    const harms: readonly Harm[] = [
      { side: "consumer", readers: "all", certain: true },
      // A queue that is bound by a pattern passes over what it does not declare.
      { side: "producer", readers: "all", certain: true, spares: ({ channel }) => isPattern(channel.address ?? "#") },
    ];
    const says = `is called ${renamed.type} now; the address stays ${channels.after.address ?? "open"}`;
    return [{ says, ...places, harms }];
  },
};
