import type { Change, Rule } from "../rule.js";
import { everybody } from "../rule.js";

export const replyChanged: Rule = {
  id: "REPLY_CHANGED",
  purpose: "A request is answered on another channel, to another address, not at all, or for the first time.",
  breaks: ["consumer", "sender"],
  why: "Who asked waits for the answer where it was promised, until its deadline.",
  mend: "Answer in both places until everybody who asks has moved.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before || !after) return [];
    const [was, is] = [before.reply, after.reply];
    const harms = everybody(after.action === "receive" ? "sender" : "consumer");
    if (!was && is)
      return [
        {
          says: after.action === "receive" ? "answers now" : "awaits an answer now",
          at: { version: "after", ...is.at },
          harms: after.action === "receive" ? [] : harms,
        },
      ];
    if (!was) return [];
    if (!is) return [{ says: "is not answered any more", at: { version: "before", ...was.at }, harms }];
    const changes: Change[] = [];
    const at = { version: "after", ...is.at } as const;
    if (was.address !== is.address)
      changes.push({
        says: `sends its answer to ${is.address ?? "a fixed address"}; it was ${was.address ?? "a fixed address"}`,
        at,
        harms,
      });
    if (was.channel?.address !== is.channel?.address)
      changes.push({
        says: `is answered on ${is.channel?.address ?? "no fixed channel"}; it was ${was.channel?.address ?? "no fixed channel"}`,
        at,
        harms,
      });
    const gone = was.messages.filter(({ type }) => !is.messages.some((message) => message.type === type));
    const come = is.messages.filter(({ type }) => !was.messages.some((message) => message.type === type));
    for (const { type } of gone) changes.push({ says: `is not answered with ${type} any more`, at, harms });
    for (const { type } of come)
      changes.push({ says: `may be answered with ${type}, which who asks does not know`, at, harms });
    return changes;
  },
};
